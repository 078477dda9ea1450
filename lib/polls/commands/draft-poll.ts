import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { boxSeats, freePlace, type FreePlace } from '@/lib/ballots/queries/inside'
import { notify } from '@/lib/notices/notify'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, refuse, type Bilingual, type Result } from '@/lib/platform/result'
import { readSeats, type DraftSeat } from '@/lib/meetings/queries/roll'
import { readPollArticles } from '../queries/articles'
import { copySeats, findPoll } from '../queries/inside'
import { mayPreparePoll, schoolOfActor } from '../policy'
import { checkDrafted, checkMayBePrepared } from '../rules/checks'
import { manifestText, type ManifestLine } from '../rules/manifest'
import { preparationSchema, type PollKind, type PollPurpose, type Preparation } from '../schema'

export type ProposedLine = {
  schoolId: string | null
  /** needed where no school stands on the line */
  name?: Bilingual
  eligible: boolean
  reason?: Bilingual
  article?: Bilingual
}

export type PollProposal = {
  kind: PollKind
  purpose: PollPurpose
  /** an award's id, or an office: what later rounds and rulings keep */
  subject: string
  /** a text in both languages, or one that stands in both */
  title: string | Bilingual
  meetingId: string | null
  lines: readonly ProposedLine[]
  preparation: Preparation
  previousId?: string
  round?: number
  /** a ruling's own roll; otherwise every member school of the year */
  seatSchoolIds?: readonly string[]
  /** the very roll of another poll, as it was confirmed there */
  seatsOf?: string
  /** the vote into which a confirmed agreement turns needs no second confirmation */
  confirmed?: { personId: string; schoolId: string; at: Date }
}

const none: Bilingual = { vi: '', en: '' }

const inBoth = (title: string | Bilingual): Bilingual => (typeof title === 'string' ? { vi: title, en: title } : title)

/**
 * Prepares a poll inside the command of whoever needs it: roll, lines, rule and hour, as one manifest that waits for a
 * second person of another school. Refusals: not head, wrong gate, what `checkDrafted` asks, no sealed box with a free place for a
 * secret one, a poll on this under way.
 */
export async function draftPoll(
  tx: Tx,
  ctx: Context,
  year: Year,
  proposal: PollProposal,
): Promise<Result<{ pollId: string }>> {
  const refused = await refusalOf(tx, ctx, year, proposal)
  if (refused) return refused
  const schools = await listYearSchools(tx, year, ctx.now)
  const roll = schools.filter(({ id }) => !proposal.seatSchoolIds || proposal.seatSchoolIds.includes(id))
  const place = proposal.kind === 'secret' && proposal.meetingId ? await freePlace(tx, proposal.meetingId) : null
  if (proposal.kind === 'secret' && !place) return refuse('polls.no_box')
  const seats = place
    ? await boxSeats(tx, place.boxId)
    : proposal.seatsOf
      ? await copySeats(tx, proposal.seatsOf)
      : await readSeats(tx, ctx, proposal.meetingId, roll)
  const lines = proposal.lines.map((line, index) => {
    const school = schools.find(({ id }) => id === line.schoolId)
    return {
      position: index + 1,
      organisationId: line.schoolId,
      school: school?.code ?? null,
      name: school?.name ?? line.name ?? none,
      eligible: line.eligible,
      reason: line.reason ?? none,
      article: line.article ?? none,
    }
  })
  const preparation = preparationSchema.parse(proposal.preparation)
  const meeting = proposal.meetingId ? await tx.meeting.findUnique({ where: { id: proposal.meetingId } }) : null
  const chairSchools = [year.headSchoolId, meeting?.hostId].filter((id) => id !== null && id !== undefined)
  const prepared = { purpose: proposal.purpose, createdAt: ctx.now }
  const { candidates: candidatesRule } = await readPollArticles(tx, year, prepared, preparation)
  const judged = { kind: proposal.kind, preparation, lines, seats, chairSchools, candidatesRule, now: ctx.now }
  const lawful = checkDrafted(judged)
  if (!lawful.ok) return lawful
  const preparer = schools.find(({ id }) => id === year.headSchoolId)?.code ?? ''
  const pollId = await write(tx, ctx, year, { ...proposal, preparation, preparer, place }, lines, seats)
  await tell(
    tx,
    ctx,
    year,
    proposal,
    pollId,
    schools.map(({ id }) => id),
  )
  return ok({ pollId })
}

async function refusalOf(tx: Tx, ctx: Context, year: Year, proposal: PollProposal) {
  if (ctx.actor.kind !== 'person' && !proposal.confirmed) return notFound
  const may = proposal.confirmed ? null : mayPreparePoll(ctx.actor, year)
  if (may && !may.ok) return may
  const gate = checkMayBePrepared(year, proposal.purpose)
  if (!gate.ok) return gate
  const { purpose, subject, meetingId } = proposal
  const under = await tx.poll.findFirst({
    where: { yearId: year.id, purpose, subject, state: { in: ['draft', 'frozen', 'open', 'closed'] } },
    select: { id: true },
  })
  if (under) return refuse('polls.already_under_way')
  if (!meetingId) return null
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, yearId: year.id } })
  return meeting && meeting.state !== 'held' && meeting.state !== 'cancelled' ? null : refuse('polls.meeting_over')
}

type Line = ManifestLine & { organisationId: string | null }

async function write(
  tx: Tx,
  ctx: Context,
  year: Year,
  proposal: PollProposal & { preparer: string; place: FreePlace | null },
  lines: Line[],
  seats: DraftSeat[],
): Promise<string> {
  const { kind, purpose, subject, meetingId, preparation, confirmed, place } = proposal
  const { vi: title, en: titleEn } = inBoth(proposal.title)
  const round = proposal.round ?? 1
  const previous = proposal.previousId ? await findPoll(tx, proposal.previousId) : null
  const preparedById =
    previous && confirmed ? previous.preparedById : ctx.actor.kind === 'person' ? ctx.actor.personId : ''
  const preparedBySchoolId = previous && confirmed ? previous.preparedBySchoolId : (year.headSchoolId ?? '')
  const { id } = await tx.poll.create({
    data: {
      ...{ yearId: year.id, kind, purpose, subject, title, titleEn, meetingId, preparation, round },
      ...{ preparedById, preparedBySchoolId, createdAt: ctx.now, previousId: previous?.id ?? null },
      ...(place && { boxId: place.boxId, boxSlot: place.slot }),
      seats: { create: seats.map(({ code: _, sha256: __, ...seat }) => seat) },
      options: {
        create: lines.map(({ position, organisationId, eligible, name, reason, article }) => ({
          ...{ position, organisationId, eligible, vi: name.vi, en: name.en },
          ...{ reasonVi: reason.vi, reasonEn: reason.en, articleVi: article.vi, articleEn: article.en },
        })),
      },
    },
  })
  const manifest = manifestText({
    ...{ poll: id, cluster: year.clusterCode, year: year.year, kind, purpose, subject, title, titleEn, round },
    follows: previous?.manifestSha256 ?? null,
    preparedBy: proposal.preparer,
    question: preparation,
    lines: lines.map(({ organisationId: _, ...line }) => line),
    seats: seats.map(({ code, label, substitute, sha256 }) => ({
      ...{ school: code, person: label, substitute, authorisation: sha256 },
    })),
    ...(place && { box: { id: place.boxId, slot: place.slot, keyBook: place.keyBookSha256 } }),
  })
  await tx.poll.update({
    where: { id },
    data: {
      manifest,
      manifestSha256: createHash('sha256').update(manifest).digest('hex'),
      ...(confirmed && {
        ...{ state: 'frozen', confirmedAt: confirmed.at, confirmedById: confirmed.personId },
        confirmedBySchoolId: confirmed.schoolId,
      }),
    },
  })
  return id
}

async function tell(
  tx: Tx,
  ctx: Context,
  year: Year,
  { title, confirmed, kind }: PollProposal,
  pollId: string,
  schoolIds: string[],
): Promise<void> {
  await record(tx, ctx, {
    event: 'polls.poll_prepared',
    subject: { type: 'poll', id: pollId },
    facts: { title: inBoth(title), kind },
    clusterId: year.clusterId,
    yearId: year.id,
    ...(year.headSchoolId && { organisationId: year.headSchoolId }),
  })
  if (confirmed) return
  const own = schoolOfActor(ctx.actor, schoolIds)
  await notify(
    tx,
    ctx,
    { organisationIds: schoolIds.filter((id) => id !== own) },
    {
      kind: 'polls.poll_prepared',
      facts: { title: inBoth(title) },
      href: `/work/${year.clusterCode}/${year.year}/polls/${pollId}`,
    },
  )
}
