import 'server-only'
import { randomBytes } from 'node:crypto'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { wrap } from '@/lib/platform/sealing/wrapping'

/**
 * Begins one's own second factor: a key is made, and waits for its first code. A key that was begun before and never
 * confirmed is given up. Refusals: not found, people.factor_without_password, people.factor_there.
 */
export const startFactor = command<object, null>(
  'people.start_factor',
  async (tx, { actor }) => {
    if (actor.kind !== 'person') return notFound
    const { personId } = actor
    const person = await tx.person.findUnique({ where: { id: personId }, include: { secondFactor: true } })
    if (!person?.passwordHash) return refuse('people.factor_without_password')
    if (person.secondFactor?.confirmedAt) return refuse('people.factor_there')
    const key = { wrapped: wrap('second factors v1', randomBytes(20), personId), createdAt: new Date() }
    await tx.secondFactor.upsert({ where: { personId }, create: { personId, ...key }, update: { ...key, lastStep: 0 } })
    return ok(null)
  },
  { proof: 'own' },
)
