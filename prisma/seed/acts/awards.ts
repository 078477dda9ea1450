import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { recordNominations } from '@/lib/awards/commands/record-nominations'
import { db } from '@/lib/platform/db/client'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { act, at, organisationOf, yearOf } from '../stage'

// The open vote and its unanimity are illustrative; who was nominated for what is known.
const nominated = [
  { award: 'academy_flag', school: 'HUE' },
  { award: 'director_certificate', school: 'NA' },
] as const

type Poll = { pollId: string; sha256: string }

async function lastPoll(award: string): Promise<Poll> {
  const { id: subject } = await db().award.findUniqueOrThrow({ where: { code: award } })
  const poll = await db().poll.findFirstOrThrow({
    where: { subject, yearId: await yearOf('BTB', 2022) },
    orderBy: { createdAt: 'desc' },
  })
  return { pollId: poll.id, sha256: poll.manifestSha256 ?? '' }
}

/** The day before the conference: the head prepares both nominations, another school confirms their manifests. */
export async function prepareNominations2022(): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const meeting = await db().meeting.findFirst({
    where: { yearId, kind: 'summing_up', state: { in: ['planned', 'convened', 'open'] } },
  })
  await at('2022-11-07', '15:00')
  const tellers = { firstTeller: await organisationOf('TH'), secondTeller: await organisationOf('DN') }
  for (const { award } of nominated) {
    const { id: awardId } = await db().award.findUniqueOrThrow({ where: { code: award } })
    const input = { yearId, awardId, kind: 'open', meetingId: meeting?.id ?? null, minutes: 20, ...tellers } as const
    await act(prepareNomination, ['NA', 'emulation_officer'], input)
    await act(confirmManifest, ['HT', 'principal'], await lastPoll(award))
  }
}

/** At the conference, once it is open and its delegates are present: both open votes, counted and recorded. */
export async function nominate2022(): Promise<void> {
  await at('2022-11-08', '10:15')
  for (const { award, school } of nominated) {
    const poll = await lastPoll(award)
    await act(openPoll, ['NA', 'principal'], poll)
    const lines = await db().pollOption.findMany({ where: { pollId: poll.pollId, eligible: true } })
    const candidate = await organisationOf(school)
    const words = lines.map((line) => [`p${line.position}`, line.organisationId === candidate ? 'agree' : 'disagree'])
    const choice = Object.fromEntries(words) as Record<string, 'agree' | 'disagree'>
    const seats = await db().pollSeat.findMany({
      where: { pollId: poll.pollId, present: true },
      select: { organisation: { select: { code: true } } },
    })
    for (const { organisation } of seats)
      await act(castVote, [organisation.code, 'principal'], { ...poll, lines: choice, word: '' })
    await act(recordNominations, ['NA', 'emulation_officer'], { pollId: poll.pollId })
  }
}
