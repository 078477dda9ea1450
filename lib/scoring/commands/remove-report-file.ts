import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayWriteReport } from '../policy'
import { findReport } from '../queries/find'
import { checkWrite } from '../rules'
import type { removeReportFileSchema } from '../schema'

/** Takes a file off the school's own report; the file itself is kept with the record. Refusals: as mayWriteReport, checkWrite. */
export const removeReportFile = command<z.output<typeof removeReportFileSchema>, { reportFileId: string }>(
  'scoring.remove_report_file',
  async (tx, ctx, { reportFileId }) => {
    const row = await tx.reportFile.findUnique({ where: { id: reportFileId } })
    const found = row && (await findReport(tx, ctx, row.reportId))
    if (!row || !found) return notFound
    const { report, year, school } = found
    const verdict = firstRefusal(mayWriteReport(ctx.actor, year, report.organisationId), checkWrite(year, report.state))
    if (!verdict.ok) return verdict
    await tx.reportFile.delete({ where: { id: reportFileId } })
    await record(tx, ctx, {
      ...about('scoring.file_removed', report, year, school, { label: row.label }),
      before: { label: row.label, fileId: row.fileId },
    })
    return ok({ reportFileId })
  },
)
