import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayReceive, receivingSchool } from '../policy'
import { codeOf, findReport, reportHref } from '../queries/find'
import { checkSettle } from '../rules'
import type { reportSchema } from '../schema'

/** Receives a report: the head, its own another school. Refusals: as mayReceive, checkSettle. */
export const receiveReport = command<z.output<typeof reportSchema>, { reportId: string }>(
  'scoring.receive_report',
  async (tx, ctx, { reportId }) => {
    const found = await findReport(tx, ctx, reportId)
    if (!found) return notFound
    const { report, year, school, standing } = found
    const verdict = firstRefusal(
      mayReceive(ctx.actor, year, standing, report.organisationId),
      checkSettle(year, report),
    )
    if (!verdict.ok) return verdict
    const by = receivingSchool(ctx.actor, year, standing, report.organisationId)
    await tx.yearReport.update({
      where: { id: reportId },
      data: { state: 'received', receivedAt: ctx.now, receivedBySchoolId: by, version: { increment: 1 } },
    })
    const href = reportHref(year, await codeOf(tx, report.organisationId))
    const to = { organisationIds: [report.organisationId] }
    await notify(tx, ctx, to, { kind: 'scoring.report_received', facts: { school }, href })
    await record(tx, ctx, {
      ...about('scoring.report_received', report, year, school),
      before: { state: report.state },
      after: { state: 'received', by },
    })
    return ok({ reportId })
  },
)
