import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { ownYearSchool } from '@/lib/calendar/queries'
import { isPrincipalOf } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Actor } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { readRule } from '@/lib/rulebook/queries'
import type { LateRule } from '../rules'
import type { LateMatter } from '../schema'

/** Whether the head has consented that a school makes up for this. */
export async function lateConsent(
  tx: Tx,
  yearId: string,
  organisationId: string,
  matter: LateMatter,
): Promise<boolean> {
  const key = { yearId_organisationId_matter: { yearId, organisationId, matter } }
  return (await tx.lateConsent.findUnique({ where: key })) !== null
}

/** Whether lateness needs consent in this year, and by which article. */
export const lateRule = (tx: Tx, year: Year, now: Date): Promise<LateRule> =>
  readRule(tx, 'movements.late_needs_consent', year, fieldDay(now))

/** The school of the year for which the actor would sign: where he is principal, else any at which he has an office. */
export async function signingSchool(tx: Tx, actor: Actor, yearId: string): Promise<string | null> {
  if (actor.kind !== 'person') return null
  const ids = actor.seats.map((seat) => seat.organisationId).filter((id) => isPrincipalOf(actor, id))
  const row = await tx.yearSchool.findFirst({
    where: { yearId, organisationId: { in: ids } },
    orderBy: { position: 'asc' },
  })
  return row?.organisationId ?? ownYearSchool(tx, actor, yearId)
}
