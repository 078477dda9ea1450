import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { openYear } from '@/lib/calendar/commands/open-year'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { keepFile } from '@/lib/files/commands/keep-file'
import { notify } from '@/lib/notices/notify'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { formatDay } from '@/lib/platform/i18n/format'
import { firstRefusal, notFound, ok, refuse, type Verdict } from '@/lib/platform/result'
import { mayRatify } from '../policy'
import { holdCase, termsBeyond, type Case } from '../queries/case'
import { checkDeciding, checkInstant, checkLines } from '../rules'
import type { issueRecognitionSchema } from '../schema'

type Input = z.output<typeof issueRecognitionSchema>

/**
 * The Academy's decision on head and deputies. With the head confirmed it fixes the instant T, never in the past: one
 * transaction ends the old terms and begins the new at T. With the head refused the old one stays, and a new election is
 * called. Refusals: not found, not an approver, own proposal, not at ratification, dossier not accepted, lines that differ
 * from those waiting, a refusal without a reason, T in the past, terms already written beyond T, what the file's inspection
 * refuses.
 */
export const issueRecognition = decision<Input, { decisionId: string }>(
  'ratification.issue_recognition',
  async (tx, ctx, input) => {
    const found = await holdCase(tx, input.yearId)
    if (!found || !maySeeYear(ctx.actor, found.year) || ctx.actor.kind !== 'person') return notFound
    const { year } = found
    const head = found.elections.find((one) => one.role === 'head')
    const headConfirmed = input.lines.some((line) => line.id === head?.id && line.confirmed)
    const effectiveAt = headConfirmed ? (input.effectiveAt ?? ctx.now) : null
    const lawful = firstRefusal(
      mayRatify(ctx.actor, found.sentById, found.memberIds),
      checkDeciding(year, found.acceptedId !== null),
      checkLines(
        input.lines,
        found.elections.map((one) => one.id),
      ),
      effectiveAt ? checkInstant(effectiveAt, ctx.now) : { ok: true },
      effectiveAt ? await checkTermsFree(tx, year, effectiveAt) : { ok: true },
    )
    if (!lawful.ok) return lawful
    const seat = ctx.actor.seats.find((one) => one.office === 'academy_approver')
    if (!seat) return notFound
    const file = input.file
      ? await keepFile(tx, ctx, { purpose: 'decision', file: input.file, organisationId: seat.organisationId })
      : null
    if (file && !file.ok) return file

    const fileId = file?.value.fileId ?? null
    const decisionId = await writeDecision(tx, ctx, found, input, { fileId, effectiveAt, personId: ctx.actor.personId })
    if (effectiveAt) await writeTerms(tx, ctx, year, { input, fileId, effectiveAt })
    if (head && !headConfirmed) {
      // nobody prepares the next year until a new election; the old head's term is open and stays
      const opened = await openYear(tx, ctx, { clusterId: year.clusterId, year: year.year + 1, headSchoolId: null })
      if (!opened.ok) return opened
      const href = `/work/${year.clusterCode}/${year.year}/leadership`
      const facts = { year: String(year.year + 1), number: input.number }
      await notify(tx, ctx, { yearId: year.id }, { kind: 'ratification.head_refused', facts, href })
    }
    return ok({ decisionId })
  },
)

async function checkTermsFree(tx: Tx, year: Year, effectiveAt: Date): Promise<Verdict> {
  const beyond = await termsBeyond(tx, year.clusterId, effectiveAt)
  return beyond.some((term) => term.startsAt >= effectiveAt)
    ? refuse('ratification.term_already_written')
    : { ok: true }
}

type Kept = { fileId: string | null; effectiveAt: Date | null; personId: string }

async function writeDecision(tx: Tx, ctx: Context, found: Case, input: Input, kept: Kept): Promise<string> {
  const { year } = found
  const schoolOf = new Map(found.elections.map((one) => [one.id, one.organisationId]))
  const decision = await tx.ratificationDecision.create({
    data: {
      ...{ yearId: year.id, kind: 'recognition', number: input.number, date: input.date, signer: input.signer },
      ...{ illustrative: input.illustrative, fileId: kept.fileId, effectiveAt: kept.effectiveAt },
      ...{ decidedById: kept.personId, decidedAt: ctx.now },
      lines: {
        create: input.lines.map(({ id, confirmed, reason }) => ({
          ...{ electionId: id, organisationId: schoolOf.get(id) ?? '', confirmed, reason: confirmed ? '' : reason },
        })),
      },
    },
  })
  for (const { id, confirmed, reason } of input.lines)
    await tx.election.update({
      where: { id },
      data: confirmed ? { state: 'recognised' } : { state: 'refused', stateReason: reason },
    })
  const confirmed = input.lines.filter((one) => one.confirmed).length
  const facts = {
    ...{ number: input.number, date: formatDay(input.date), year: String(year.year + 1), cluster: year.clusterCode },
    ...{ confirmed, refused: input.lines.length - confirmed, effective: kept.effectiveAt ?? '–' },
  }
  const names = await namesOn(tx, [...schoolOf.values()], fieldDay(ctx.now))
  await record(tx, ctx, {
    event: 'ratification.recognition_issued',
    subject: { type: 'decision', id: decision.id },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
    after: input.lines.map((one) => ({
      ...{ school: names.get(schoolOf.get(one.id) ?? '')?.code ?? '', confirmed: one.confirmed, reason: one.reason },
    })),
  })
  const href = `/work/${year.clusterCode}/${year.year}/leadership`
  await notify(tx, ctx, { yearId: year.id }, { kind: 'ratification.recognition_issued', facts, href })
  return decision.id
}

type Terms = { input: Input; fileId: string | null; effectiveAt: Date }

// One transaction writes T as the end of the old terms and the start of the new: never two heads, never none.
async function writeTerms(tx: Tx, ctx: Context, year: Year, { input, fileId, effectiveAt }: Terms): Promise<void> {
  const { number, date, signer, illustrative } = input
  const { id: decisionId } = await tx.leadershipDecision.create({
    data: { clusterId: year.clusterId, number, date, signer, illustrative, fileId },
  })
  const old = await termsBeyond(tx, year.clusterId, effectiveAt)
  await tx.term.updateMany({ where: { id: { in: old.map((term) => term.id) } }, data: { endsAt: effectiveAt } })
  const recognised = await tx.election.findMany({
    where: { yearId: year.id, state: 'recognised', organisationId: { not: null } },
    orderBy: [{ role: 'asc' }, { electedAt: 'asc' }],
  })
  const names = await namesOn(
    tx,
    recognised.flatMap((one) => one.organisationId ?? []),
    fieldDay(ctx.now),
  )
  for (const { organisationId, role, forYear } of recognised) {
    if (!organisationId) continue
    const { id } = await tx.term.create({
      data: { clusterId: year.clusterId, organisationId, role, forYear, startsAt: effectiveAt, decisionId },
    })
    await record(tx, ctx, {
      event: 'ratification.term_written',
      subject: { type: 'term', id },
      facts: { school: names.get(organisationId)?.name ?? '', role, year: String(forYear), from: effectiveAt },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId,
    })
  }
}
