import { asNobody, type Caller, type Visitor } from '@/lib/platform/context'
import { hashPassword } from '@/lib/platform/auth/passwords'
import { db } from '@/lib/platform/db/client'

/** Long enough for staff, not for who acts for a school or the Academy. */
export const twelveLetters = 'voi uống trà'

export const goodPassword = 'con voi uống trà xanh'

/** A browser that nobody has seen before, at an address of its own. */
export const stranger = (more: Partial<Visitor> = {}): Visitor => ({
  address: crypto.randomUUID(),
  userAgent: 'tests',
  sessionId: null,
  deviceId: null,
  knows: () => false,
  ...more,
})

/** A browser from which this address has signed in before. */
export const familiar = (email: string): Visitor => stranger({ deviceId: 'known', knows: (asked) => asked === email })

export const from = (visitor: Visitor): Caller => asNobody(visitor)

/** Gives a person a password, and tells the address. */
export async function withPassword(personId: string, password = goodPassword): Promise<string> {
  const passwordHash = await hashPassword(password)
  const { email } = await db().person.update({ where: { id: personId }, data: { passwordHash } })
  return email
}
