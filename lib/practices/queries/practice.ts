import 'server-only'
import { listHistory, type RecordLine } from '@/lib/audit/queries'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayAdopt, mayPublish, mayReport, maySeePractice, mayWrite, ownSchool } from '../policy'
import {
  checkAddingPicture,
  checkAdopting,
  checkPublishing,
  checkReporting,
  checkWindow,
  checkWithdrawing,
  checkWritable,
} from '../rules'
import type { CardPart, PracticeState } from '../schema'
import { runningYear } from './find'

export type AdoptionView = {
  id: string
  school: Bilingual
  startsOn: Date
  how: string
  effectFrom: Date
  effectDue: Date
  effect: string
  effectAt: Date | null
  figures: { name: string; before: number | null; after: number; unit: string }[]
  report: Verdict
}

export type PracticeView = Record<CardPart, string> & {
  id: string
  title: string
  state: PracticeState
  schoolId: string
  school: Bilingual
  cluster: string
  year: number | null
  publishedAt: Date | null
  withdrawReason: string | null
  version: number
  paper: { title: string; href: string } | null
  pictures: { id: string; fileId: string; caption: string }[]
  adoptions: AdoptionView[]
  history: RecordLine[]
  may: { write: Verdict; publish: Verdict; withdraw: Verdict; picture: Verdict; adopt: Verdict }
}

const columns = {
  cluster: { select: { code: true } },
  year: { select: { year: true } },
  paper: {
    select: {
      id: true,
      title: true,
      seminar: { select: { year: { select: { year: true, cluster: { select: { code: true } } } } } },
    },
  },
  pictures: { orderBy: { id: 'asc' }, select: { id: true, fileId: true, caption: true } },
  adoptions: { orderBy: { adoptedAt: 'asc' }, include: { figures: { orderBy: { position: 'asc' } } } },
} as const satisfies Prisma.PracticeInclude

type Row = Prisma.PracticeGetPayload<{ include: typeof columns }>

/** One practice with who took it over and what the actor may do about it; null when he may not see it. */
export async function getPractice(ctx: Context, id: string): Promise<PracticeView | null> {
  const row = await db().practice.findUnique({ where: { id }, include: columns })
  if (!row || !maySeePractice(ctx.actor, row)) return null
  const ids = [row.schoolId, ...row.adoptions.map((one) => one.schoolId)]
  const [names, history, year] = await Promise.all([
    namesOn(db(), ids, fieldDay(ctx.now)),
    listHistory(ctx, { type: 'practice', id }),
    runningYear(db(), row.clusterId),
  ])
  const named = (schoolId: string): Bilingual => names.get(schoolId)?.short ?? { vi: '', en: '' }
  const own = ownSchool(ctx.actor, row.clusterId)
  const adopted = row.adoptions.some((one) => one.schoolId === own?.schoolId)
  const today = fieldDay(ctx.now)
  const { what, why, how, cost, result, contact } = row
  return {
    ...{ what, why, how, cost, result, contact },
    ...{ id, title: row.title, state: row.state, schoolId: row.schoolId, version: row.version },
    school: names.get(row.schoolId)?.name ?? { vi: '', en: '' },
    cluster: row.cluster.code,
    year: row.year?.year ?? null,
    publishedAt: row.publishedAt,
    withdrawReason: row.withdrawReason,
    paper: paperOf(row.paper),
    pictures: row.pictures,
    adoptions: row.adoptions.map((one) => adoptionOf(ctx, one, named(one.schoolId))),
    history,
    may: {
      write: firstRefusal(mayWrite(ctx.actor, row), checkWritable(row)),
      publish: firstRefusal(mayPublish(ctx.actor, row), checkPublishing(row), checkWindow(year)),
      withdraw: firstRefusal(mayPublish(ctx.actor, row), checkWithdrawing(row)),
      picture: firstRefusal(mayWrite(ctx.actor, row), checkAddingPicture(row, row.pictures.length)),
      adopt: firstRefusal(mayAdopt(ctx.actor, row), checkAdopting(row, adopted, today, today)),
    },
  }
}

function paperOf(paper: Row['paper']): PracticeView['paper'] {
  if (!paper) return null
  const { year, cluster } = paper.seminar.year
  return { title: paper.title, href: `/work/${cluster.code}/${year}/papers/${paper.id}` }
}

function adoptionOf(ctx: Context, row: Row['adoptions'][number], school: Bilingual): AdoptionView {
  const { id, startsOn, how, effectFrom, effectDue, effect, effectAt } = row
  return {
    ...{ id, school, startsOn, how, effectFrom, effectDue, effect, effectAt },
    figures: row.figures.map(({ name, before, after, unit }) => ({
      ...{ name, unit },
      before: before === null ? null : before.toNumber(),
      after: after.toNumber(),
    })),
    report: firstRefusal(mayReport(ctx.actor, row), checkReporting(row, fieldDay(ctx.now))),
  }
}

/** Whether a picture may be looked at: by those who see its practice. */
export async function mayReadPicture(ctx: Context, fileId: string): Promise<boolean> {
  const rows = await db().practicePicture.findMany({ where: { fileId }, select: { practice: true } })
  return rows.some(({ practice }) => maySeePractice(ctx.actor, practice))
}

/** The card of a paper, or whether the actor may begin one: for the paper's own page. */
export async function getPracticeOfPaper(
  ctx: Context,
  paper: { id: string; schoolId: string; state: string },
): Promise<{ practiceId: string | null; mayStart: boolean }> {
  const row = await db().practice.findUnique({ where: { paperId: paper.id } })
  if (row) return { practiceId: maySeePractice(ctx.actor, row) ? row.id : null, mayStart: false }
  const staff = ctx.actor.kind === 'person' && ctx.actor.seats.some((seat) => seat.organisationId === paper.schoolId)
  return { practiceId: null, mayStart: staff && paper.state !== 'withdrawn' }
}
