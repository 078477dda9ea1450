import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { ownSchool } from '@/lib/meetings/queries'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, type Result } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { about } from '../events'
import { mayWriteReport } from '../policy'
import { checkWrite } from '../rules'
import type { saveReportSchema } from '../schema'

/**
 * Writes a school's report inside the transaction of the command that keeps it, or hands it in; blank stays blank.
 * Refusals: as mayWriteReport, checkWrite, common.changed_meanwhile.
 */
export async function writeReport(
  tx: Tx,
  ctx: Context,
  { yearId, version, edit, results, ...text }: z.output<typeof saveReportSchema>,
): Promise<Result<{ reportId: string; version: number }>> {
  const year = await lockSeenYear(tx, ctx, yearId)
  const schoolId = year && (await ownSchool(tx, ctx.actor, yearId))
  if (!year) return notFound
  const kept = schoolId
    ? await tx.yearReport.findUnique({ where: { yearId_organisationId: { yearId, organisationId: schoolId } } })
    : null
  const verdict = firstRefusal(
    mayWriteReport(ctx.actor, year, schoolId),
    checkWrite(year, kept?.state ?? 'draft'),
    checkUnchanged(kept, { version, edit }),
  )
  if (!verdict.ok || !schoolId) return verdict.ok ? notFound : verdict
  const targets = await tx.registrationTarget.count({
    where: { id: { in: results.map((row) => row.targetId) }, registration: { yearId, organisationId: schoolId } },
  })
  if (targets < results.length) return notFound
  const written = { ...text, editKey: edit, updatedAt: ctx.now }
  const report = await tx.yearReport.upsert({
    where: { yearId_organisationId: { yearId, organisationId: schoolId } },
    create: { yearId, organisationId: schoolId, ...written, version: 1 },
    update: { ...written, version: { increment: 1 } },
  })
  for (const { targetId, achieved, note } of results)
    await tx.reportResult.upsert({
      where: { reportId_targetId: { reportId: report.id, targetId } },
      create: { reportId: report.id, targetId, achieved, note },
      update: { achieved, note },
    })
  const school = await nameOf(tx, schoolId, fieldDay(ctx.now))
  await record(tx, ctx, {
    ...about('scoring.report_saved', report, year, school, { version: report.version }),
    before: {
      strengths: kept?.strengths ?? '',
      weaknesses: kept?.weaknesses ?? '',
      directions: kept?.directions ?? '',
    },
    after: { ...text, results: results.map(({ targetId, achieved }) => ({ targetId, achieved })) },
  })
  return ok({ reportId: report.id, version: report.version })
}
