import { closeMeeting } from '@/lib/meetings/commands/close-meeting'
import { confirmPresence } from '@/lib/meetings/commands/confirm-presence'
import { conveneEvent } from '@/lib/meetings/commands/convene-event'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { inviteGuests } from '@/lib/meetings/commands/invite-guests'
import { openCheckIn } from '@/lib/meetings/commands/open-check-in'
import { openMeeting } from '@/lib/meetings/commands/open-meeting'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { recordOutcome } from '@/lib/meetings/commands/record-outcome'
import { registerDelegates } from '@/lib/meetings/commands/register-delegates'
import { setGuests } from '@/lib/meetings/commands/set-guests'
import { setOfficers } from '@/lib/meetings/commands/set-officers'
import { setProgramme } from '@/lib/meetings/commands/set-programme'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import type { MeetingKind } from '@/lib/meetings/schema'
import { inVietnam } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { illustrative, northCentral } from '../facts/clusters'
import { conferenceProgramme2022, events2022, guests2022, launchProgramme2022, outcomes2022 } from '../facts/year-2022'
import { act, at, organisationOf, personOf, yearOf } from '../stage'

const head = ['NA', 'emulation_officer'] as const
const schools = northCentral.schools.map(({ code }) => code)

/** The id of the year's meeting of a kind. */
export async function meetingOf(kind: MeetingKind, cluster = 'BTB', year = 2022): Promise<string> {
  const where = { kind, yearId: await yearOf(cluster, year) }
  return (await db().meeting.findFirstOrThrow({ where, select: { id: true } })).id
}

/** The head puts the year's meetings on the calendar. */
export async function planEvents2022(): Promise<void> {
  await at('2022-02-21', '09:00')
  const [yearId, hostId] = [await yearOf('BTB', 2022), await organisationOf('NA')]
  for (const event of Object.values(events2022)) await act(planEvent, head, { yearId, hostId, ...event })
}

/** Who chairs and who writes: the head's principal and emulation officer. */
export async function nameOfficers(meetingId: string, school = 'NA'): Promise<void> {
  const known = [...northCentral.schools, ...illustrative.schools]
  const name = known.find(({ code }) => code === school)?.vi ?? school
  await act(setOfficers, [school, 'emulation_officer'], {
    meetingId,
    presidium: [{ label: `Hiệu trưởng ${name}`, personId: await personOf(school, 'principal') }],
    secretaries: [{ label: `Cán bộ phụ trách thi đua ${name}`, personId: await personOf(school, 'emulation_officer') }],
    chair: 0,
  })
}

/** Schools say who comes: their principal. */
export async function sendPrincipals(meetingId: string, codes: readonly string[] = schools): Promise<void> {
  for (const code of codes)
    await act(registerDelegates, [code, 'emulation_officer'], {
      meetingId,
      representative: 'principal',
      substituteId: null,
      reason: '',
      companions: [],
      others: '',
      authorisation: undefined,
    })
}

/** The launch conference is convened; on its morning most schools have said who comes. */
export async function conveneLaunch(): Promise<void> {
  await at('2022-03-08', '14:00')
  const meetingId = await meetingOf('launch')
  const parts = launchProgramme2022.map((part) => ({ id: null, note: '', ...part }))
  await act(setProgramme, head, { meetingId, parts })
  await nameOfficers(meetingId)
  await act(conveneEvent, head, { meetingId, delegatesBy: inVietnam('2022-03-10', '17:00') })
  await at('2022-03-09', '14:00')
  await sendPrincipals(meetingId, ['NA', 'TH', 'HT', 'QB', 'QT'])
}

/** All principals present, the meeting is opened. */
async function openConference(meetingId: string): Promise<void> {
  for (const code of schools) await act(confirmPresence, [code, 'principal'], { meetingId })
  await act(openMeeting, ['NA', 'principal'], { meetingId })
}

/** The secretary draws up and signs the minutes, then the chair signs. */
export async function signMinutesOf(meetingId: string, school = 'NA'): Promise<void> {
  const secretary = [school, 'emulation_officer'] as const
  await act(draftMinutes, secretary, { meetingId })
  const { version } = await db().minutes.findUniqueOrThrow({ where: { meetingId } })
  await act(signMinutes, secretary, { meetingId, version })
  await act(signMinutes, [school, 'principal'], { meetingId, version })
}

/** The launch conference of 11/03/2022: the last schools name their delegates, all come; minutes are signed after it. */
export async function holdLaunch(): Promise<void> {
  await at('2022-03-11', '08:10')
  const meetingId = await meetingOf('launch')
  await sendPrincipals(meetingId, ['HUE', 'DN'])
  await at('2022-03-11', '08:30')
  await openConference(meetingId)
  await at('2022-03-11', '11:00')
  await act(closeMeeting, ['NA', 'principal'], { meetingId })
  await at('2022-03-11', '14:00')
  await signMinutesOf(meetingId)
}

/** Mid-year review and the exchange of sports and arts, with their results. */
export async function holdEvents2022(): Promise<void> {
  for (const { kind, day, outcome } of [
    { kind: 'mid_year', day: '2022-07-07', outcome: outcomes2022.midYear },
    { kind: 'sports_arts', day: '2022-08-18', outcome: outcomes2022.sports },
  ] as const) {
    const meetingId = await meetingOf(kind)
    await at(day, '06:30')
    await act(conveneEvent, head, { meetingId, delegatesBy: null })
    await at(day, '17:30')
    await act(recordOutcome, head, { meetingId, outcome })
  }
}

/** The conference is convened with its programme in three parts, its presidium, secretary and guests: 28/10/2022. */
export async function conveneConference(): Promise<void> {
  await at('2022-10-28', '15:00')
  const meetingId = await meetingOf('summing_up')
  const parts = conferenceProgramme2022.map((part) => ({ id: null, note: '', ...part }))
  await act(setProgramme, head, { meetingId, parts })
  await nameOfficers(meetingId)
  await act(setGuests, head, { meetingId, guests: guests2022.map((label) => ({ id: null, label })) })
  await act(conveneEvent, head, { meetingId, delegatesBy: inVietnam('2022-11-04', '17:00') })
  await act(inviteGuests, head, { meetingId })
}

/** Every school says who comes: 03/11/2022. */
export async function nameDelegates(): Promise<void> {
  await at('2022-11-03', '14:00')
  await sendPrincipals(await meetingOf('summing_up'))
}

/** The secretary lays out the code for the door: the morning of 08/11/2022. */
export async function openTheDoor(): Promise<void> {
  await at('2022-11-08', '07:30')
  await act(openCheckIn, head, { meetingId: await meetingOf('summing_up') })
}

/** The morning of 08/11/2022: all are present, the conference is opened. */
export async function beginConference(): Promise<void> {
  await at('2022-11-08', '08:00')
  await openConference(await meetingOf('summing_up'))
}

/** The conference ends; its report and the seminar's result are written, the minutes are signed by both. */
export async function endConference(): Promise<void> {
  await at('2022-11-08', '11:30')
  const meetingId = await meetingOf('summing_up')
  await act(closeMeeting, ['NA', 'principal'], { meetingId })
  await act(recordOutcome, head, { meetingId, outcome: outcomes2022.conference })
  await act(recordOutcome, head, { meetingId: await meetingOf('seminar'), outcome: outcomes2022.seminar })
  await at('2022-11-09', '09:00')
  await signMinutesOf(meetingId)
}
