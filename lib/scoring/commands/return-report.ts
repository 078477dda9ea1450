import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayReceive } from '../policy'
import { codeOf, findReport, reportHref } from '../queries/find'
import { checkSettle } from '../rules'
import type { returnReportSchema } from '../schema'

/** Returns a report with a reason, to be written anew. Refusals: as mayReceive, checkSettle. */
export const returnReport = command<z.output<typeof returnReportSchema>, { reportId: string }>(
  'scoring.return_report',
  async (tx, ctx, { reportId, reason }) => {
    const found = await findReport(tx, ctx, reportId)
    if (!found) return notFound
    const { report, year, school, standing } = found
    const verdict = firstRefusal(
      mayReceive(ctx.actor, year, standing, report.organisationId),
      checkSettle(year, report),
    )
    if (!verdict.ok) return verdict
    await tx.yearReport.update({
      where: { id: reportId },
      data: { state: 'returned', returnReason: reason, version: { increment: 1 } },
    })
    const href = reportHref(year, await codeOf(tx, report.organisationId))
    const to = { organisationIds: [report.organisationId] }
    await notify(tx, ctx, to, { kind: 'scoring.report_returned', facts: { school, reason }, href })
    await record(tx, ctx, {
      ...about('scoring.report_returned', report, year, school, { reason }),
      before: { state: report.state },
      after: { state: 'returned', reason },
    })
    return ok({ reportId })
  },
)
