import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayWriteReport } from '../policy'
import { findReport } from '../queries/find'
import { checkWrite } from '../rules'
import type { addReportFileSchema } from '../schema'

/** Keeps a file with the school's own report. Refusals: as mayWriteReport, checkWrite, files.*. */
export const addReportFile = command<z.output<typeof addReportFileSchema>, { reportFileId: string }>(
  'scoring.add_report_file',
  async (tx, ctx, { reportId, file, label }) => {
    const found = await findReport(tx, ctx, reportId)
    if (!found) return notFound
    const { report, year, school } = found
    const verdict = firstRefusal(mayWriteReport(ctx.actor, year, report.organisationId), checkWrite(year, report.state))
    if (!verdict.ok) return verdict
    const kept = await keepFile(tx, ctx, { purpose: 'report', file, organisationId: report.organisationId })
    if (!kept.ok) return kept
    const row = await tx.reportFile.create({ data: { reportId, fileId: kept.value.fileId, label } })
    await record(tx, ctx, {
      ...about('scoring.file_added', report, year, school, { label }),
      after: { label, file: kept.value.name, sha256: kept.value.sha256 },
    })
    return ok({ reportFileId: row.id })
  },
)
