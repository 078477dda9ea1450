import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayAppraise, mayRatify, mayWriteDossier } from '../policy'
import {
  checkAnswer,
  checkDeciding,
  checkSending,
  checkWriting,
  type DossierState,
  type Piece,
  type ReturnItem,
} from '../rules'
import type { PieceKind } from '../schema'
import { assemble, readDossier, type DossierRow } from './pieces'

export type DossierFile = { id: string; fileId: string; label: string; name: string; size: number }
export type Nominee = {
  id: string
  school: Bilingual | null
  award: Bilingual
  noneReason: string | null
  state: 'nominated' | 'confirmed' | 'refused'
  reason: string
  pollId: string | null
}
export type Electee = {
  id: string
  school: Bilingual | null
  role: 'head' | 'deputy'
  forYear: number
  noneReason: string | null
  state: 'elected' | 'recognised' | 'refused' | 'declined'
  reason: string
}
export type DecisionLine = {
  id: string
  kind: 'recognition' | 'awards'
  number: string
  date: Date
  signer: string
  illustrative: boolean
  effectiveAt: Date | null
  decidedAt: Date
  file: { id: string; name: string } | null
}

type DossierNote = { id: string; piece: PieceKind | null; text: string; by: string; at: Date; round: number }

export type DossierView = {
  year: Year
  dossier: {
    id: string
    round: number
    state: DossierState
    number: string | null
    date: Date | null
    letter: string
    version: number
    sentAt: Date | null
    answeredAt: Date | null
    returnReason: string | null
    returnItems: ReturnItem[]
    sha256: string | null
    /** of a sent one: the pieces that were missing then */
    missing: string[]
    files: DossierFile[]
  } | null
  earlier: { round: number; sentAt: Date; returnReason: string }[]
  /** of the Academy's appraisal; null for who is not of it */
  notes: DossierNote[] | null
  pieces: Piece[]
  owers: Record<string, Bilingual>
  nominations: Nominee[]
  elections: Electee[]
  decisions: DecisionLine[]
  may: { write: Verdict; send: Verdict; answer: Verdict; recognise: Verdict; award: Verdict }
}

/** The dossier of a year with everything it stands on, for the cluster's page and for the Academy's desk. */
export async function getDossier(ctx: Context, year: Year): Promise<DossierView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [dossier, earlier, nominations, elections, decisions] = await Promise.all([
    readDossier(db(), year.id),
    db().dossier.findMany({ where: { yearId: year.id, state: 'returned' }, orderBy: { round: 'asc' } }),
    db().nomination.findMany({
      where: { yearId: year.id },
      orderBy: [{ award: { position: 'asc' } }, { nominatedAt: 'asc' }],
      include: { award: true, decisionLines: true },
    }),
    db().election.findMany({ where: { yearId: year.id }, orderBy: [{ role: 'asc' }, { electedAt: 'asc' }] }),
    db().ratificationDecision.findMany({
      where: { yearId: year.id },
      orderBy: { decidedAt: 'asc' },
      include: { file: { select: { id: true, name: true } } },
    }),
  ])
  const notes = mayAppraise(ctx.actor).ok ? await notesOf(year.id) : null
  const { pieces, schools } = await assemble(db(), year, ctx.now, dossier)
  const names = new Map(schools.map((school) => [school.id, school.name]))
  const waiting = {
    offices: elections.some((one) => one.state === 'elected' && one.organisationId),
    awards: nominations.some((one) => one.state === 'nominated' && one.organisationId),
  }
  return {
    ...{ year, notes },
    dossier: dossier && viewOf(dossier),
    earlier: earlier.map(({ round, sentAt, returnReason }) => ({
      round,
      sentAt: sentAt ?? new Date(0),
      returnReason: returnReason ?? '',
    })),
    pieces,
    owers: Object.fromEntries(names),
    nominations: nominations.map(({ id, organisationId, award, noneReason, state, pollId, decisionLines }) => ({
      ...{ id, noneReason, state, pollId, school: names.get(organisationId ?? '') ?? null },
      award: { vi: award.vi, en: award.en },
      reason: decisionLines[0]?.reason ?? '',
    })),
    elections: elections.map(({ id, role, forYear, organisationId, noneReason, state, stateReason }) => ({
      ...{ id, role, forYear, noneReason, state, school: names.get(organisationId ?? '') ?? null },
      reason: stateReason ?? '',
    })),
    decisions: decisions.map(({ id, kind, number, date, signer, illustrative, effectiveAt, decidedAt, file }) => ({
      ...{ id, kind, number, date, signer, illustrative, effectiveAt, decidedAt, file },
    })),
    may: verdicts(
      ctx,
      year,
      dossier,
      pieces,
      schools.map((school) => school.id),
      waiting,
    ),
  }
}

const notesOf = async (yearId: string): Promise<DossierNote[]> => {
  const rows = await db().dossierNote.findMany({
    where: { dossier: { yearId } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { by: { select: { name: true } }, dossier: { select: { round: true } } },
  })
  return rows.map(({ id, piece, text, by, at, dossier }) => ({
    ...{ id, text, at, piece: piece as PieceKind | null, by: by.name, round: dossier.round },
  }))
}

const viewOf = (row: DossierRow): NonNullable<DossierView['dossier']> => ({
  ...{ id: row.id, round: row.round, state: row.state, number: row.number, date: row.date, letter: row.letter },
  ...{ version: row.version, sentAt: row.sentAt, answeredAt: row.answeredAt, returnReason: row.returnReason },
  returnItems: row.returnItems as ReturnItem[],
  sha256: row.contentsSha256,
  missing: (row.contents as { missing?: string[] } | null)?.missing ?? [],
  files: row.files.map((one) => ({
    id: one.id,
    fileId: one.fileId,
    label: one.label,
    name: one.file.name,
    size: one.file.size,
  })),
})

function verdicts(
  ctx: Context,
  year: Year,
  dossier: DossierRow | null,
  pieces: Piece[],
  memberIds: string[],
  waiting: { offices: boolean; awards: boolean },
): DossierView['may'] {
  const state = dossier?.state ?? null
  const ratify = mayRatify(ctx.actor, dossier?.sentById ?? null, memberIds)
  const deciding = checkDeciding(year, state === 'accepted')
  const open = (there: boolean): Verdict => (there ? { ok: true } : refuse('ratification.nothing_to_decide'))
  return {
    write: firstRefusal(mayWriteDossier(ctx.actor, year), checkWriting(year, state)),
    send: firstRefusal(mayWriteDossier(ctx.actor, year), checkSending(year, state, pieces)),
    answer: firstRefusal(
      mayAppraise(ctx.actor),
      state ? checkAnswer(state, 'accept') : refuse('ratification.not_sent'),
    ),
    recognise: firstRefusal(ratify, deciding, open(waiting.offices)),
    award: firstRefusal(ratify, deciding, open(waiting.awards)),
  }
}

/** A document of a dossier is read by whoever sees its year; a decision's scan as well. */
export async function mayReadDossierFile(ctx: Context, fileId: string): Promise<boolean> {
  const [file, decision, revocation] = await Promise.all([
    db().dossierFile.findFirst({ where: { fileId }, select: { dossier: { select: { yearId: true } } } }),
    db().ratificationDecision.findFirst({ where: { fileId }, select: { yearId: true } }),
    db().awardRevocation.findFirst({ where: { fileId }, select: { nomination: { select: { yearId: true } } } }),
  ])
  const yearId = file?.dossier.yearId ?? decision?.yearId ?? revocation?.nomination.yearId
  const year = yearId ? await findYear(db(), yearId) : null
  return year !== null && maySeeYear(ctx.actor, year)
}
