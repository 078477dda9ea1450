import 'server-only'
import { record } from '@/lib/audit/record'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay, inVietnam } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { ok, refuse, type Result } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { findYear } from '../queries'

type Input = { clusterId: string; year: number; headSchoolId: string | null }

/**
 * Opens a year's track in preparation, inside the command that causes it: its members, the customary deadlines, and the
 * school that will head it. A year in preparation that is already open only changes its head.
 * Refusals: calendar.year_has_begun, calendar.no_members.
 */
export async function openYear(tx: Tx, ctx: Context, input: Input): Promise<Result<{ yearId: string }>> {
  const { clusterId, year, headSchoolId } = input
  const there = await tx.clusterYear.findUnique({ where: { clusterId_year: { clusterId, year } } })
  if (there) {
    if (there.headSchoolId === headSchoolId) return ok({ yearId: there.id })
    if (there.gate !== 'preparation') return refuse('calendar.year_has_begun', { year: String(year) })
    await tx.clusterYear.update({ where: { id: there.id }, data: { headSchoolId, version: { increment: 1 } } })
    await recordHead(tx, ctx, there.id, there.headSchoolId)
    return ok({ yearId: there.id })
  }
  const first = new Date(`${year}-01-01T00:00:00Z`)
  const day = fieldDay(ctx.now) > first ? fieldDay(ctx.now) : first
  const members = await tx.clusterMembership.findMany({
    where: {
      clusterId,
      validFrom: { lte: day },
      AND: [
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
        { organisation: { OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: day } }] } },
      ],
    },
    orderBy: { position: 'asc' },
  })
  if (members.length === 0) return refuse('calendar.no_members')
  const dates = (await readRule(tx, 'calendar.gate_dates', { clusterId, year }, fieldDay(ctx.now))).value
  const gates = Object.keys(dates) as (keyof typeof dates)[]
  const { id } = await tx.clusterYear.create({
    data: {
      clusterId,
      year,
      headSchoolId,
      schools: { create: members.map(({ organisationId }, position) => ({ organisationId, position })) },
      deadlines: {
        create: gates.map((gate) => {
          const { day: monthDay, next } = dates[gate]
          return { gate, deadline: inVietnam(`${year + Number(next)}-${monthDay}`, '17:00') }
        }),
      },
    },
  })
  await recordHead(tx, ctx, id, null)
  return ok({ yearId: id })
}

async function recordHead(tx: Tx, ctx: Context, yearId: string, before: string | null): Promise<void> {
  const year = await findYear(tx, yearId)
  if (!year) return
  const names = await namesOn(tx, year.headSchoolId ? [year.headSchoolId] : [], fieldDay(ctx.now))
  const school = names.get(year.headSchoolId ?? '')?.name ?? { vi: 'chưa có', en: 'none yet' }
  await record(tx, ctx, {
    event: 'calendar.year_opened',
    subject: { type: 'year', id: yearId },
    facts: { year: String(year.year), school },
    clusterId: year.clusterId,
    yearId,
    ...(year.headSchoolId && { organisationId: year.headSchoolId }),
    before: { headSchoolId: before },
    after: { headSchoolId: year.headSchoolId },
  })
}
