import 'server-only'
import type { Duty, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'

/**
 * What practices ask: of a school that took one over, its effect, once the months of the rule have gone. It belongs to no
 * year: the cluster's oldest open one carries it.
 */
export async function listPracticesDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed') return []
  const [oldest, rows] = await Promise.all([
    db().clusterYear.findFirst({
      where: { clusterId: year.clusterId, gate: { not: 'closed' } },
      orderBy: { year: 'asc' },
      select: { id: true },
    }),
    db().practiceAdoption.findMany({
      where: { practice: { clusterId: year.clusterId }, effectAt: null, effectFrom: { lte: ctx.now } },
      orderBy: { effectDue: 'asc' },
      include: { practice: { select: { title: true } } },
    }),
  ])
  if (oldest?.id !== year.id) return []
  return rows.map((row) => ({
    key: `practices.report_effect.${row.id}`,
    module: 'practices',
    title: 'practices.duties.report_effect',
    facts: { title: row.practice.title },
    organisationId: row.schoolId,
    due: row.effectDue,
    holds: null,
    href: `/practices/${row.practiceId}`,
  }))
}
