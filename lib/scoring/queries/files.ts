import 'server-only'
import { yearOf } from '@/lib/calendar/queries'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { mayReadReport } from '../policy'
import { leastAssessors, standingOf } from './find'

const year = {
  select: {
    id: true,
    clusterId: true,
    year: true,
    gate: true,
    headSchoolId: true,
    closedAt: true,
    cluster: { select: { code: true } },
  },
} as const

/** A report's file is read by whoever reads the report. */
export async function mayReadReportFile(ctx: Context, fileId: string): Promise<boolean> {
  const row = await db().reportFile.findFirst({
    where: { fileId },
    select: { report: { select: { organisationId: true, state: true, year } } },
  })
  if (!row) return false
  const stands = yearOf(row.report.year)
  const standing = await standingOf(db(), stands, ctx.now)
  return mayReadReport(ctx.actor, stands, standing, row.report, await leastAssessors(db(), stands, ctx.now))
}
