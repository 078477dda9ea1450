import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, notFound, ok, refuse, type Verdict } from '@/lib/platform/result'
import { checkBox } from '@/lib/ballots/rules/box'
import { openQuestion } from '@/lib/ballots/commands/open-question'
import { votesNeeded } from '@/lib/rulebook/rules'
import { mayOpenPoll } from '../policy'
import { chairIds } from '@/lib/meetings/queries/roll'
import { readPollArticles } from '../queries/articles'
import { holdPoll, presentSeats, type FoundPoll } from '../queries/inside'
import { checkHash, checkMayOpenInGate, checkState } from '../rules/checks'
import { hasQuorum } from '../rules/tally'
import type { openPollSchema } from '../schema'

type Input = z.output<typeof openPollSchema>

/**
 * The chair opens a confirmed poll: the seats present at this moment may vote, until all have or the hour comes.
 * Refusals: not found, not chair, not confirmed, other manifest, not at the conference, meeting not open, hour passed,
 * no quorum, what `openQuestion` asks of a secret one, year closed.
 */
export const openPoll = decision<Input, { pollId: string }>('polls.open_poll', async (tx, ctx, input) => {
  const held = await holdPoll(tx, ctx, input.pollId)
  if (!held) return notFound
  const { poll, year } = held
  const verdict = firstRefusal(
    mayOpenPoll(ctx.actor, year, await chairIds(tx, poll.meetingId)),
    checkState(poll.state, 'frozen'),
    checkHash(input.sha256, poll.manifestSha256),
    checkMayOpenInGate(year, poll.purpose),
    await checkMeetingOpen(tx, poll.meetingId),
    poll.slot ? checkBox(poll.slot.box.state, 'ready') : allowed,
  )
  if (!verdict.ok) return verdict
  const closesAt = hourOf(poll, ctx.now)
  if (closesAt <= ctx.now) return refuse('polls.hour_passed')
  const present = await presentSeats(tx, poll)
  const roll = { members: poll.seats.length, present: present.length }
  const { quorum } = poll.preparation.rule
  if (present.length === 0 || !hasQuorum(quorum, roll)) {
    const articles = await readPollArticles(tx, year, poll, poll.preparation)
    const facts = { present: roll.present, needed: votesNeeded(quorum, roll.members) }
    return refuse('polls.no_quorum', facts, articles.quorum)
  }
  const { boxId, boxSlot, manifestSha256 } = poll
  if (boxId && boxSlot && manifestSha256) {
    const opened = await openQuestion(tx, ctx, year, { boxId, slot: boxSlot, manifestSha256, closesAt })
    if (!opened.ok) return opened
  }
  await tx.pollSeat.updateMany({ where: { id: { in: present } }, data: { present: true } })
  await tx.poll.update({
    where: { id: poll.id },
    data: { state: 'open', openedAt: ctx.now, closesAt, version: { increment: 1 } },
  })
  const facts = { title: poll.title, present: roll.present, members: roll.members, closes: closesAt }
  await record(tx, ctx, {
    ...{ event: 'polls.poll_opened', subject: { type: 'poll', id: poll.id }, facts },
    ...{ clusterId: year.clusterId, yearId: year.id },
  })
  const personIds = poll.seats.filter(({ id }) => present.includes(id)).flatMap(({ personId }) => personId ?? [])
  const href = poll.slot
    ? `/vote/${poll.slot.box.door}`
    : `/work/${year.clusterCode}/${year.year}/polls/${poll.id}/vote`
  if (poll.kind !== 'paper') await notify(tx, ctx, { personIds }, { kind: 'polls.poll_opened', facts, href })
  return ok({ pollId: poll.id })
})

function hourOf(poll: FoundPoll, now: Date): Date {
  const { hour } = poll.preparation
  return 'at' in hour ? new Date(hour.at) : new Date(now.getTime() + hour.minutes * 60_000)
}

async function checkMeetingOpen(tx: Tx, meetingId: string | null): Promise<Verdict> {
  if (!meetingId) return allowed
  const meeting = await tx.meeting.findUnique({ where: { id: meetingId }, select: { state: true } })
  return meeting?.state === 'open' ? allowed : refuse('polls.meeting_not_open')
}
