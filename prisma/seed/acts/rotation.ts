import { db } from '@/lib/platform/db/client'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import { recordElection } from '@/lib/rotation/commands/record-election'
import type { Role } from '@/lib/rotation/schema'
import { act, at, organisationOf, yearOf } from '../stage'

const elected: { role: Role; schools: string[]; text: string }[] = [
  {
    role: 'head',
    schools: ['HT'],
    text: 'Thống nhất bầu Trường Chính trị Trần Phú tỉnh Hà Tĩnh làm Cụm trưởng năm 2023.',
  },
  {
    role: 'deputy',
    schools: ['QB', 'QT'],
    text: 'Thống nhất bầu Trường Chính trị Quảng Bình và Trường Chính trị Lê Duẩn tỉnh Quảng Trị làm Cụm phó năm 2023.',
  },
]

const head = ['NA', 'emulation_officer'] as const

async function prepare({ role, schools, text }: (typeof elected)[number]): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const { id: meetingId } = await db().meeting.findFirstOrThrow({ where: { yearId, kind: 'summing_up' } })
  const schoolIds = await Promise.all(schools.map(organisationOf))
  const asked = { yearId, role, kind: 'agreement', text, schoolIds, minutes: 30, meetingId } as const
  const { pollId } = await act(prepareElection, head, { ...asked, tellers: [] })
  await act(confirmManifest, ['TH', 'principal'], await seen(pollId))
}

async function seen(pollId: string): Promise<{ pollId: string; sha256: string }> {
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  return { pollId, sha256: manifestSha256 ?? '' }
}

async function elect(role: Role): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const { id: pollId } = await db().poll.findFirstOrThrow({ where: { yearId, subject: role, state: 'frozen' } })
  await act(openPoll, ['NA', 'principal'], await seen(pollId))
  const seats = await db().pollSeat.findMany({
    where: { pollId, present: true },
    select: { organisation: { select: { code: true } } },
  })
  for (const { organisation } of seats)
    await act(castVote, [organisation.code, 'principal'], { ...(await seen(pollId)), agrees: 'yes', word: '' })
  await act(recordElection, head, { yearId, pollId })
}

/** The eve of the conference: the election of the next head is put to the schools, another school confirms it. */
export async function prepareHeadElection2022(): Promise<void> {
  await at('2022-11-07', '16:00')
  for (const one of elected.filter(({ role }) => role === 'head')) await prepare(one)
}

/** At the open conference: the head of 2023 elected by agreement of all, then the deputies, who depend on it. */
export async function elect2022(): Promise<void> {
  await at('2022-11-08', '10:45')
  await elect('head')
  for (const one of elected.filter(({ role }) => role === 'deputy')) await prepare(one)
  await elect('deputy')
}
