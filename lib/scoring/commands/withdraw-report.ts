import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayWriteReport } from '../policy'
import { findReport } from '../queries/find'
import { checkWithdraw } from '../rules'
import type { reportSchema } from '../schema'

/** Takes a report back to the school's desk before it is received. Refusals: as mayWriteReport, checkWithdraw. */
export const withdrawReport = command<z.output<typeof reportSchema>, { reportId: string }>(
  'scoring.withdraw_report',
  async (tx, ctx, { reportId }) => {
    const found = await findReport(tx, ctx, reportId)
    if (!found) return notFound
    const { report, year, school } = found
    const verdict = firstRefusal(mayWriteReport(ctx.actor, year, report.organisationId), checkWithdraw(year, report))
    if (!verdict.ok) return verdict
    await tx.yearReport.update({
      where: { id: reportId },
      data: { state: 'draft', submittedAt: null, late: false, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      ...about('scoring.report_withdrawn', report, year, school),
      before: { state: report.state },
      after: { state: 'draft' },
    })
    return ok({ reportId })
  },
)
