import 'server-only'
import type { Duty, GateCondition, Year } from '@/lib/calendar/rules'
import { hasReached } from '@/lib/calendar/rules'
import { academyId, gateDeadlines } from '@/lib/calendar/queries'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { fieldDay } from '@/lib/platform/clock'
import { afterWorkingDays } from '@/lib/rulebook/rules'
import { readOtherDays, readRules } from '@/lib/rulebook/queries'

/** What ratification asks of its gate and the hand-over of its: an accepted dossier, two decisions; T reached. */
export async function listRatificationConditions(tx: Tx, year: Year, now: Date): Promise<GateCondition[]> {
  const at = (place: string): string => `/work/${year.clusterCode}/${year.year}/${place}`
  if (year.gate === 'hand_over') {
    const term = await tx.term.findFirst({
      where: { clusterId: year.clusterId, role: 'head', forYear: { gt: year.year } },
      orderBy: { startsAt: 'asc' },
    })
    const title = term ? 'ratification.conditions.powers_pass' : 'ratification.conditions.no_term'
    return [
      {
        title,
        facts: { at: term?.startsAt ?? '' },
        met: term !== null && term.startsAt <= now,
        href: at('leadership'),
      },
    ]
  }
  if (year.gate !== 'ratification') return []
  const accepted = await tx.dossier.count({ where: { yearId: year.id, state: 'accepted' } })
  const heads = await tx.election.findMany({
    where: { yearId: year.id, role: 'head', state: { in: ['elected', 'recognised'] } },
  })
  const waitingOffices = await tx.election.count({
    where: { yearId: year.id, state: 'elected', organisationId: { not: null } },
  })
  const waitingAwards = await tx.nomination.count({
    where: { yearId: year.id, state: 'nominated', organisationId: { not: null } },
  })
  const headSettled = heads.some((one) => one.state === 'recognised' || one.organisationId === null)
  return [
    { title: 'ratification.conditions.dossier_accepted', facts: {}, met: accepted > 0, href: at('dossier') },
    {
      title: 'ratification.conditions.recognition',
      facts: { count: waitingOffices },
      met: headSettled && waitingOffices === 0,
      href: at('leadership'),
    },
    {
      title: 'ratification.conditions.awards',
      facts: { count: waitingAwards },
      met: waitingAwards === 0,
      href: at('awards'),
    },
  ]
}

/** Who owes what about the dossier: the year's head its sending, the Academy its answer and its decisions. */
export async function listRatificationDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (!hasReached(year, 'ratification') || year.gate === 'closed' || !year.headSchoolId) return []
  const [dossier, academy, officials, deadlines, rules, waiting, others] = await Promise.all([
    db().dossier.findFirst({ where: { yearId: year.id }, orderBy: { round: 'desc' } }),
    academyId(db()),
    officialsNow(ctx.now),
    gateDeadlines(db(), year.id),
    readRules(db(), ['ratification.decide_days', 'ratification.return_days'], year, fieldDay(ctx.now)),
    db().election.count({ where: { yearId: year.id, state: 'elected', organisationId: { not: null } } }),
    readOtherDays(db()),
  ])
  const common = { module: 'ratification', holds: 'ratification.duties.holds_next_year' }
  const facts = { year: String(year.year), cluster: year.clusterCode, reason: dossier?.returnReason ?? '' }
  const desk = `/academy/ratification/${year.clusterCode}/${year.year}`
  const endOf = (day: Date): Date => new Date(day.getTime() + 10 * 3_600_000)
  if (!dossier || dossier.state === 'draft' || dossier.state === 'returned') {
    const title = dossier?.state === 'returned' ? 'ratification.duties.send_again' : 'ratification.duties.send'
    const href = `/work/${year.clusterCode}/${year.year}/dossier`
    const due = deadlines.get('ratification') ?? null
    return [{ ...common, key: 'ratification.send', title, facts, organisationId: year.headSchoolId, due, href }]
  }
  if (!academy || !dossier.sentAt) return []
  const of = (offices: string[]): string[] =>
    officials.filter((one) => offices.includes(one.office)).map((one) => one.personId)
  const sent = fieldDay(dossier.sentAt)
  if (dossier.state === 'sent') {
    const due = endOf(afterWorkingDays(sent, rules['ratification.return_days'].value, others))
    const personIds = of(['academy_reviewer', 'academy_approver'])
    return [
      {
        ...common,
        personIds,
        key: 'ratification.answer',
        title: 'ratification.duties.answer',
        facts,
        organisationId: academy,
        due,
        href: desk,
      },
    ]
  }
  const nominations = await db().nomination.count({
    where: { yearId: year.id, state: 'nominated', organisationId: { not: null } },
  })
  if (waiting + nominations === 0) return []
  const due = endOf(afterWorkingDays(sent, rules['ratification.decide_days'].value, others))
  return [
    {
      ...common,
      personIds: of(['academy_approver']),
      key: 'ratification.decide',
      title: 'ratification.duties.decide',
      facts,
      organisationId: academy,
      due,
      href: desk,
    },
  ]
}

const officialsNow = (now: Date): Promise<{ personId: string; office: string }[]> =>
  db().appointment.findMany({
    where: {
      ...{ office: { in: ['academy_reviewer', 'academy_approver'] }, startsAt: { lte: now } },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { personId: true, office: true },
  })
