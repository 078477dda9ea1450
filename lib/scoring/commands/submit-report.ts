import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { gateDeadlines } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { codeOf, findReport, reportHref } from '../queries/find'
import { checkSubmit, isLate, receiversOf } from '../rules'
import type { saveReportSchema } from '../schema'
import { writeReport } from './write-report'

/** Keeps the report and hands it in; after the deadline, or in verification, marked late. Refusals: as writeReport, checkSubmit. */
export const submitReport = command<z.output<typeof saveReportSchema>, { reportId: string; late: boolean }>(
  'scoring.submit_report',
  async (tx, ctx, input) => {
    const written = await writeReport(tx, ctx, input)
    if (!written.ok) return written
    const { reportId } = written.value
    const found = await findReport(tx, ctx, reportId)
    if (!found) return notFound
    const { report, year, school } = found
    const figures = await tx.reportResult.count({ where: { reportId, achieved: { not: null } } })
    const said = figures > 0 || [report.strengths, report.weaknesses, report.directions].some((text) => text !== '')
    const verdict = checkSubmit(year, report, said)
    if (!verdict.ok) return verdict
    const late = isLate(year, (await gateDeadlines(tx, year.id)).get('self_scoring') ?? null, ctx.now)
    await tx.yearReport.update({
      where: { id: reportId },
      data: { state: 'submitted', submittedAt: ctx.now, late, returnReason: null, version: { increment: 1 } },
    })
    const receivers = receiversOf(found.standing, report.organisationId)
    const href = reportHref(year, await codeOf(tx, report.organisationId))
    await notify(tx, ctx, { organisationIds: receivers }, { kind: 'scoring.report_submitted', facts: { school }, href })
    await record(tx, ctx, {
      ...about('scoring.report_submitted', report, year, school, { late }),
      before: { state: report.state },
      after: { state: 'submitted', late },
    })
    return ok({ reportId, late })
  },
)
