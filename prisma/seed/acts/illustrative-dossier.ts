import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { recordNominations } from '@/lib/awards/commands/record-nominations'
import { passGate } from '@/lib/cycles/commands/pass-gate'
import { closeMeeting } from '@/lib/meetings/commands/close-meeting'
import { confirmPresence } from '@/lib/meetings/commands/confirm-presence'
import { conveneEvent } from '@/lib/meetings/commands/convene-event'
import { openMeeting } from '@/lib/meetings/commands/open-meeting'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { inVietnam } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { enterCount } from '@/lib/polls/commands/enter-count'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { answerDossier } from '@/lib/ratification/commands/answer-dossier'
import { saveDossier } from '@/lib/ratification/commands/save-dossier'
import { sendDossier } from '@/lib/ratification/commands/send-dossier'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import { receiveReport } from '@/lib/scoring/commands/receive-report'
import { recordElection } from '@/lib/rotation/commands/record-election'
import type { Role } from '@/lib/rotation/schema'
import { illustrative } from '../facts/clusters'
import { events2022 } from '../facts/year-2022'
import { act, at, organisationOf, yearOf } from '../stage'
import { nameOfficers, sendPrincipals, signMinutesOf } from './meetings'
import { reportOf, submitReportOf } from './scoring'

// The illustrative cluster is a few days ahead of the real one: its conference is over, and the Academy sent its dossier back.
const head = ['MH1', 'emulation_officer'] as const
const principal = ['MH1', 'principal'] as const
const present = illustrative.schools.map(({ code }) => code).slice(0, -1)
const reporting = ['MH4', 'MH5', 'MH6', 'MH7']
const theYear = () => yearOf('MH', 2022)

async function passOn(gate: 'self_scoring' | 'verification' | 'conference'): Promise<void> {
  await act(passGate, principal, { yearId: await theYear(), gate, reason: '' })
}

/** Nine of the ten schools are in the hall, the conference is open; nothing was put to the vote yet: 05/11/2022. */
export async function openIllustrativeConference(): Promise<string> {
  await at('2022-11-04', '16:10')
  // without a report a school is not considered for an award
  for (const [turn, code] of reporting.entries()) await submitReportOf(await theYear(), code, turn)
  await passOn('self_scoring')
  for (const code of reporting) await act(receiveReport, head, { reportId: await reportOf(code, 'MH') })
  await at('2022-11-04', '16:30')
  await passOn('verification')
  const { meetingId } = await act(planEvent, head, {
    ...events2022.conference,
    ...{ yearId: await theYear(), hostId: await organisationOf('MH1') },
    ...{ title: 'Hội nghị tổng kết Cụm thi đua minh họa năm 2022', place: 'Trường Chính trị minh họa 1' },
    ...{ startsAt: inVietnam('2022-11-05', '08:00'), endsAt: inVietnam('2022-11-05', '11:00') },
  })
  await nameOfficers(meetingId, 'MH1')
  await act(conveneEvent, head, { meetingId, delegatesBy: null })
  await sendPrincipals(meetingId, present)
  await at('2022-11-05', '08:00')
  for (const code of present) await act(confirmPresence, [code, 'principal'], { meetingId })
  await act(openMeeting, principal, { meetingId })
  return meetingId
}

async function confirmAndOpen(pollId: string): Promise<{ pollId: string; sha256: string }> {
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  const poll = { pollId, sha256: manifestSha256 ?? '' }
  await act(confirmManifest, ['MH4', 'principal'], poll)
  await act(openPoll, principal, poll)
  return poll
}

/** All who are present agree to these schools, and to no other. */
async function vote(pollId: string, codes: readonly string[]): Promise<string[]> {
  const poll = await confirmAndOpen(pollId)
  const candidates = await Promise.all(codes.map(organisationOf))
  const lines = await db().pollOption.findMany({ where: { pollId, eligible: true } })
  const words = lines.map(({ position, organisationId }) => [
    `p${position}`,
    candidates.includes(organisationId ?? '') ? 'agree' : 'disagree',
  ])
  const choice = Object.fromEntries(words) as Record<string, 'agree' | 'disagree'>
  for (const voter of present) await act(castVote, [voter, 'principal'], { ...poll, lines: choice, word: '' })
  return Object.keys(choice)
}

/** An open vote for one school; the absent one was asked in writing and did not answer. */
async function nominate(meetingId: string, code: string, school: string): Promise<void> {
  const { id: awardId } = await db().award.findUniqueOrThrow({ where: { code } })
  const tellers = { firstTeller: await organisationOf('MH2'), secondTeller: await organisationOf('MH3') }
  const asked = { yearId: await theYear(), awardId, kind: 'open', meetingId, minutes: 20, ...tellers } as const
  const { pollId } = await act(prepareNomination, head, asked)
  const lines = await vote(pollId, [school])
  const none = Object.fromEntries(lines.map((line) => [line, { yes: 0, no: 0, blank: 0 }]))
  const written = { issued: 1, returned: 0, valid: 0, invalid: 0, blanks: 0, lines: none }
  for (const teller of ['MH2', 'MH3']) await act(enterCount, [teller, 'principal'], { pollId, written })
  await act(recordNominations, head, { pollId })
}

/** An open vote too: with one school missing nothing can be agreed by all. */
async function elect(meetingId: string, role: Role, codes: readonly string[]): Promise<void> {
  const yearId = await theYear()
  const asked = { yearId, role, kind: 'open', minutes: 30, meetingId, text: '' } as const
  const { pollId } = await act(prepareElection, head, { ...asked, schoolIds: [], tellers: [] })
  await vote(pollId, codes)
  await act(recordElection, head, { yearId, pollId })
}

const letter = `Kính gửi: Học viện Chính trị quốc gia Hồ Chí Minh.

Cụm thi đua minh họa kính trình Học viện danh sách đề nghị khen thưởng và kết quả bầu Cụm trưởng, Cụm phó năm 2023. (Văn bản minh họa.)`

/** The conference of 05/11/2022, the dossier of 07/11, and the Academy that returns it for what it lacks. */
export async function returnIllustrativeDossier(): Promise<void> {
  const meetingId = await openIllustrativeConference()
  await nominate(meetingId, 'academy_flag', 'MH5')
  await nominate(meetingId, 'director_certificate', 'MH6')
  await elect(meetingId, 'head', ['MH4'])
  await elect(meetingId, 'deputy', ['MH5', 'MH7'])
  await at('2022-11-05', '11:00')
  await act(closeMeeting, principal, { meetingId })
  await signMinutesOf(meetingId, 'MH1')
  await passOn('conference')
  await at('2022-11-07', '08:30')
  const yearId = await theYear()
  const date = new Date('2022-11-07T00:00:00Z')
  const { dossierId } = await act(saveDossier, head, {
    yearId,
    version: 0,
    number: '09-TTr/CTĐ (minh họa)',
    date,
    letter,
  })
  const { version } = await db().dossier.findUniqueOrThrow({ where: { id: dossierId } })
  await act(sendDossier, principal, { dossierId, version })
  await at('2022-11-07', '11:00')
  await act(answerDossier, ['BTDKT', 'academy_reviewer'], {
    answer: 'return',
    ...{ dossierId, reason: 'Đề nghị bổ sung hồ sơ và gửi lại trước ngày 15/11/2022 (minh họa).' },
    items: [{ piece: 'achievements', reason: 'Thiếu báo cáo thành tích của hai trường được đề nghị.' }],
  })
}
