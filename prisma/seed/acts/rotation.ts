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

/** On 08/11/2022, at the open conference: head and deputies of 2023 elected by agreement of all, and recorded. */
export async function elect2022(): Promise<void> {
  await at('2022-11-08', '10:45')
  const yearId = await yearOf('BTB', 2022)
  const meeting = await db().meeting.findFirst({ where: { yearId, kind: 'summing_up', state: 'open' } })
  for (const { role, schools, text } of elected) {
    const schoolIds = await Promise.all(schools.map(organisationOf))
    const { pollId } = await act(prepareElection, ['NA', 'emulation_officer'], {
      ...{ yearId, role, kind: 'agreement', text, schoolIds, tellers: [], minutes: 30 },
      meetingId: meeting?.id ?? null,
    })
    const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
    const seen = { pollId, sha256: manifestSha256 ?? '' }
    await act(confirmManifest, ['TH', 'principal'], seen)
    await act(openPoll, ['NA', 'principal'], seen)
    const seats = await db().pollSeat.findMany({
      where: { pollId, present: true },
      select: { organisation: { select: { code: true } } },
    })
    for (const { organisation } of seats)
      await act(castVote, [organisation.code, 'principal'], { ...seen, agrees: 'yes', word: '' })
    await act(recordElection, ['NA', 'emulation_officer'], { yearId, pollId })
  }
}
