import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command, type Command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import {
  allowed,
  allRefusals,
  atField,
  firstRefusal,
  notFound,
  ok,
  refuse,
  type Result,
  type Verdict,
} from '@/lib/platform/result'
import type { DocumentModel } from '@/lib/platform/storage/document'
import { readRule } from '@/lib/rulebook/queries'
import { about } from '../events'
import { findPaper, latestPoints, paperHref, type FoundPaper } from '../queries/find'
import { findingsInWords } from '../queries/form'
import { readHandedIn } from '../queries/handed-in'
import { acts } from '../rules/acts'
import { checkDemanded, checkForm, demandedOf } from '../rules/form-check'
import { formRulesOf } from '../rules/form-rules'
import type { KeptReading } from '../rules/reading'
import { checkLimits, checkPointsAnswered, checkPresenter, isLate } from '../rules/writing'
import type { submitPaperSchema } from '../schema'
import { inviteAuthors } from './invite-authors'
import { keepDraft } from './keep-draft'

type Input = z.output<typeof submitPaperSchema>
type Content = { fileId: string | null; text: string; sha256: string; size: number }
type Submitted = { paperId: string; number: number; href: string }

/**
 * Hands in a version of a paper: a file, or the text written here. A new version may follow until the deadline.
 * Refusals: as acts.submit, checkLimits, checkPresenter, papers.points_open, nothing_to_submit, form_not_kept, keepFile,
 * keepDraft.
 */
export const submitPaper: Command<Input, Submitted> = async (caller, input) =>
  keepSubmission(caller, { ...input, reading: await readHandedIn(caller, input) })

type Read = Input & { reading: KeptReading }

const keepSubmission = command<Read, Submitted>(
  'papers.submit_paper',
  async (tx, ctx, input) => {
    const found = await findPaper(tx, ctx.actor, input.paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { paper, seminar, year } = found
    const may = acts.submit(found)
    if (!may.ok) return may
    const limits = await tx.seminar.findUniqueOrThrow({ where: { id: seminar.id } })
    const points = paper.state === 'revision_asked' ? await latestPoints(tx, paper.id) : []
    const verdict = firstRefusal(
      checkPointsAnswered(points),
      allRefusals(
        checkPresenter(input),
        checkLimits(input, limits),
        input.file || input.text !== '' ? allowed : atField('file', refuse('papers.nothing_to_submit')),
      ),
      checkForHost(input, limits),
    )
    if (!verdict.ok) return verdict
    const kept = await keepDraft(tx, ctx, found, input)
    if (!kept.ok) return kept
    const content = await contentOf(tx, ctx, found, input)
    if (!content.ok) return content

    const { number, late } = await keepVersion(
      tx,
      { at: ctx.now, personId: ctx.actor.personId },
      found,
      content.value,
      input.reading,
    )
    const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
    const facts = { title: input.title, school, number }
    const href = paperHref(year, paper.id)
    await notify(tx, ctx, { organisationIds: [seminar.hostId] }, { kind: 'papers.paper_submitted', facts, href })
    await inviteAuthors(tx, ctx, { paperId: paper.id, seminar, year })
    const { sha256, size } = content.value
    await record(tx, ctx, {
      ...about('papers.paper_submitted', { ...paper, title: input.title }, year, { school, number }),
      before: { state: paper.state },
      after: { state: 'submitted', number, sha256, size, late, changed: kept.value },
    })
    return ok({ paperId: paper.id, number, href })
  },
  // in the last minutes before the deadline many come at once
  { line: 'papers.submissions' },
)

type Demanding = Parameters<typeof formRulesOf>[0] & { demandedFindings: string[] }

/** The next version of a paper, with its reading: the paper has been handed in. */
async function keepVersion(
  tx: Tx,
  { at, personId }: { at: Date; personId: string },
  { paper, seminar }: FoundPaper,
  content: Content,
  reading: KeptReading,
): Promise<{ number: number; late: boolean }> {
  const last = await tx.paperVersion.aggregate({ where: { paperId: paper.id }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const late = isLate(paper, seminar, at)
  const handedIn = { submittedById: personId, submittedAt: at, late }
  const version = await tx.paperVersion.create({ data: { paperId: paper.id, number, ...content, ...handedIn } })
  await keepReading(tx, version, reading)
  await tx.paper.update({
    where: { id: paper.id },
    data: { state: 'submitted', submittedAt: at, late, reviseBy: null, version: { increment: 1 } },
  })
  await tx.paperStep.create({
    data: { paperId: paper.id, toState: 'submitted', at, personId, note: String(number) },
  })
  return { number, late }
}

/** What the host made a condition of handing in, said with its words and places. */
function checkForHost({ file, reading, ...input }: Read, seminar: Demanding): Verdict {
  const { demandedFindings } = seminar
  if (!file || !reading.model || demandedFindings.length === 0) return allowed
  const form = { ...input, authors: input.authors.map((author) => author.name) }
  const findings = checkForm(reading.model as DocumentModel, formRulesOf(seminar), form)
  const verdict = checkDemanded(findings, demandedFindings)
  if (verdict.ok) return allowed
  const points = findingsInWords(demandedOf(findings, demandedFindings))
  return atField('file', { ok: false, refusal: { ...verdict.refusal, facts: { ...verdict.refusal.facts, points } } })
}

async function contentOf(tx: Tx, ctx: Context, { paper, year }: FoundPaper, input: Input): Promise<Result<Content>> {
  const bytes = Buffer.from(input.text, 'utf8')
  const written = { text: input.text, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  if (!input.file) return ok({ fileId: null, ...written })
  const scope = { clusterId: year.clusterId, year: year.year }
  const most = await readRule(tx, 'papers.file_mb', scope, fieldDay(ctx.now))
  if (input.file.size > most.value * 1_000_000)
    return {
      ok: false,
      refusal: { ...refuse('papers.file_over_rule', { most: most.value }, most.article).refusal, at: 'file' },
    }
  const kept = await keepFile(tx, ctx, { purpose: 'paper', file: input.file, organisationId: paper.schoolId })
  if (!kept.ok) return { ok: false, refusal: { ...kept.refusal, at: 'file' } }
  const { fileId, sha256, size } = kept.value
  return ok({ fileId, text: input.text, sha256, size })
}

/** Keeps the reading of a new version; only the latest version of a paper is found as like another. */
async function keepReading(
  tx: Tx,
  version: { id: string; paperId: string; submittedAt: Date },
  { model, problem, text, hashes }: KeptReading,
): Promise<void> {
  await tx.paperReading.create({
    data: {
      versionId: version.id,
      ...(model ? { model: model } : {}),
      ...{ problem, text, readAt: version.submittedAt },
    },
  })
  await tx.paperShingle.deleteMany({ where: { version: { paperId: version.paperId } } })
  await tx.$executeRaw`
    insert into paper_shingles (hash, version_id)
    select hash, ${version.id}::uuid from unnest(${hashes}::bigint[]) as hash`
}
