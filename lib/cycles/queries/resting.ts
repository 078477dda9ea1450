import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Year } from '@/lib/calendar/rules'
import type { OpenGate } from '../rules'

type Count = (tx: Tx, yearId: string) => Promise<number>

const none: Count = () => Promise.resolve(0)

const counts: Record<OpenGate, Count> = {
  preparation: none,
  launch: async (tx, yearId) =>
    (await tx.movement.count({ where: { yearId, level: { not: 'academy' }, launchedAt: { not: null } } })) +
    (await tx.registration.count({ where: { yearId, state: { not: 'draft' } } })) +
    (await tx.pledgeSignature.count({ where: { pledge: { yearId } } })),
  activity: (tx, yearId) =>
    tx.meeting.count({ where: { yearId, kind: { not: 'launch' }, state: { in: ['open', 'held'] } } }),
  self_scoring: (tx, yearId) => tx.yearReport.count({ where: { yearId, state: { not: 'draft' } } }),
  verification: (tx, yearId) => tx.assessment.count({ where: { report: { yearId } } }),
  conference: (tx, yearId) =>
    tx.poll.count({ where: { yearId, state: { in: ['frozen', 'open', 'closed', 'counted'] } } }),
  ratification: (tx, yearId) => tx.dossier.count({ where: { yearId, state: { in: ['sent', 'accepted'] } } }),
  hand_over: (tx, yearId) => tx.ratificationDecision.count({ where: { yearId } }),
}

/** How many things made at the present gate would hang in the air if the year went back before it. */
export const countResting = (tx: Tx, year: Year): Promise<number> =>
  year.gate === 'closed' ? Promise.resolve(0) : counts[year.gate](tx, year.id)
