import 'server-only'
import type { Duty, GateCondition, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import { listQuotas, type AwardRow } from './inside'

const addressOf = (year: Year): string => `/work/${year.clusterCode}/${year.year}/awards`

const decidedAwards = oncePerRequest((tx, yearId: string) =>
  tx.nomination.findMany({ where: { yearId }, select: { awardId: true } }),
)

/** The awards with a quota that have neither a nomination nor a recorded "none". */
async function undecided(tx: Tx, year: Year, now: Date): Promise<AwardRow[]> {
  const quotas = await listQuotas(tx, year, now)
  const recorded = await decidedAwards(tx, year.id)
  return quotas.filter((award) => award.quota > 0 && !recorded.some((row) => row.awardId === award.id))
}

/** What awards ask of the head at the conference: a poll prepared, and its result recorded. */
export async function listAwardsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  const { headSchoolId } = year
  if (year.gate !== 'conference' || !headSchoolId) return []
  const [open, polls] = await Promise.all([
    undecided(db(), year, ctx.now),
    db().poll.findMany({
      where: { yearId: year.id, purpose: 'award', state: { not: 'cancelled' } },
      orderBy: { createdAt: 'desc' },
      select: { subject: true, state: true },
    }),
  ])
  return open.flatMap((award) => {
    const last = polls.find((poll) => poll.subject === award.id)
    if (last && last.state !== 'counted') return []
    const key = last ? 'record' : 'prepare'
    return [
      {
        ...{ key: `awards.${key}.${award.id}`, module: 'awards', title: `awards.duties.${key}` },
        ...{ facts: { award: award.name }, organisationId: headSchoolId, due: null },
        ...{ holds: 'awards.holds.ratification', href: addressOf(year) },
      },
    ]
  })
}

/** What the conference waits for from awards: each with a quota has a result or a recorded "none". */
export async function listAwardsConditions(tx: Tx, year: Year, now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'conference') return []
  const open = await undecided(tx, year, now)
  return (await listQuotas(tx, year, now))
    .filter((award) => award.quota > 0)
    .map((award) => ({
      title: 'awards.conditions.has_result',
      facts: { award: award.name },
      met: !open.some(({ id }) => id === award.id),
      href: addressOf(year),
    }))
}
