import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { isOfHost } from '@/lib/seminars/policy'
import { isOfAuthorsSchool, mayReadPaper } from '../policy'
import { paperColumns, withFacts } from './find'

/** The file of a version: earlier versions for those inside alone, the latest for who may read the paper. */
export async function mayReadFile(ctx: Context, fileId: string): Promise<boolean> {
  const version = await db().paperVersion.findFirst({
    where: { fileId },
    select: {
      number: true,
      paper: { select: { ...paperColumns, seminar: { select: factColumns }, _count: { select: { versions: true } } } },
    },
  })
  const year = version && (await findYear(db(), version.paper.seminar.yearId))
  if (!version || !year) return false
  const paper = withFacts(version.paper)
  const seminar = factsOf(version.paper.seminar)
  if (!mayReadPaper({ actor: ctx.actor, year, seminar, paper }).ok) return false
  const inside = isOfHost(ctx.actor, year, seminar) || isOfAuthorsSchool(ctx.actor, paper)
  return inside || version.number === version.paper._count.versions
}
