import { closeMeeting } from '@/lib/meetings/commands/close-meeting'
import { confirmPresence } from '@/lib/meetings/commands/confirm-presence'
import { conveneEvent } from '@/lib/meetings/commands/convene-event'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { openMeeting } from '@/lib/meetings/commands/open-meeting'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { registerDelegates } from '@/lib/meetings/commands/register-delegates'
import { setOfficers } from '@/lib/meetings/commands/set-officers'
import { setProgramme } from '@/lib/meetings/commands/set-programme'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import type { MeetingKind } from '@/lib/meetings/schema'
import { inVietnam } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { northCentral } from '../facts/clusters'
import { events2022, launchProgramme2022 } from '../facts/year-2022'
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
  const name = northCentral.schools.find(({ code }) => code === school)?.vi ?? school
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

/** Delegates present, opened, closed, minuted and signed: a conference from its first to its last minute. */
export async function holdConference(meetingId: string, from: () => Promise<void>, to: () => Promise<void>) {
  await from()
  await openConference(meetingId)
  await to()
  await endConference(meetingId)
}

export async function openConference(meetingId: string, school = 'NA'): Promise<void> {
  for (const code of schools) await act(confirmPresence, [code, 'principal'], { meetingId })
  await act(openMeeting, [school, 'principal'], { meetingId })
}

export async function endConference(meetingId: string, school = 'NA'): Promise<void> {
  await act(closeMeeting, [school, 'principal'], { meetingId })
}

/** The secretary draws up and signs the minutes, then the chair signs. */
export async function signBoth(meetingId: string, school = 'NA'): Promise<void> {
  const kept = await db().minutes.findUnique({ where: { meetingId } })
  if (!kept?.body) await act(draftMinutes, [school, 'emulation_officer'], { meetingId })
  const { version } = await db().minutes.findUniqueOrThrow({ where: { meetingId } })
  await act(signMinutes, [school, 'emulation_officer'], { meetingId, version })
  await act(signMinutes, [school, 'principal'], { meetingId, version })
}
