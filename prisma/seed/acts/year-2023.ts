import { passGate } from '@/lib/cycles/commands/pass-gate'
import { closeMeeting } from '@/lib/meetings/commands/close-meeting'
import { confirmPresence } from '@/lib/meetings/commands/confirm-presence'
import { conveneEvent } from '@/lib/meetings/commands/convene-event'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { openMeeting } from '@/lib/meetings/commands/open-meeting'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import { adoptPledge } from '@/lib/movements/commands/adopt-pledge'
import { announceMovement } from '@/lib/movements/commands/announce-movement'
import { launchAcademyMovement } from '@/lib/movements/commands/launch-academy-movement'
import { launchMovement } from '@/lib/movements/commands/launch-movement'
import { receiveRegistration } from '@/lib/movements/commands/receive-registration'
import { saveMovement } from '@/lib/movements/commands/save-movement'
import { savePledge } from '@/lib/movements/commands/save-pledge'
import { signPledge } from '@/lib/movements/commands/sign-pledge'
import { submitRegistration } from '@/lib/movements/commands/submit-registration'
import { acknowledgeDirective } from '@/lib/planning/commands/acknowledge-directive'
import { commentPlan } from '@/lib/planning/commands/comment-plan'
import { issueDirective } from '@/lib/planning/commands/issue-directive'
import { issuePlan } from '@/lib/planning/commands/issue-plan'
import { openComments } from '@/lib/planning/commands/open-comments'
import { savePlan } from '@/lib/planning/commands/save-plan'
import { inVietnam } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { northCentral } from '../facts/clusters'
import { preamble2022, registration2022 } from '../facts/year-2022'
import * as facts from '../facts/year-2023'
import { act, at, organisationOf, yearOf } from '../stage'
import { meetingOf, nameOfficers, sendPrincipals } from './meetings'

const head = ['HT', 'emulation_officer'] as const
const principal = ['HT', 'principal'] as const
const reviewer = ['BTDKT', 'academy_reviewer'] as const
const edit = '00000000-0000-4000-8000-000000000023'
const schools = northCentral.schools.map(({ code }) => code)
const theYear = () => yearOf('BTB', 2023)

/** On the spot, at the conference of 08/11/2022, the elected head announces the movement of 2023. */
export async function announceMovement2023(): Promise<void> {
  await at('2022-11-08', '11:15')
  const text = { yearId: await theYear(), level: 'cluster', version: 0, ...facts.clusterMovement2023 } as const
  const { movementId } = await act(saveMovement, head, text)
  await act(announceMovement, principal, { movementId })
}

/** The Academy's guidance and movement; the new head's plan, heard and issued: 20/02 to 06/03/2023. */
export async function prepare2023(): Promise<void> {
  await at('2023-02-20', '14:00')
  const yearId = await theYear()
  const sent = await act(issueDirective, reviewer, {
    ...facts.guidance2023,
    yearId,
    scope: 'all',
    file: undefined,
    illustrative: true,
  })
  await act(launchAcademyMovement, reviewer, { yearId, scope: 'all', ...facts.academyMovement2023 })
  await at('2023-02-22', '09:00')
  const { planId } = await act(savePlan, head, { yearId, version: 0, edit, ...facts.plan2023 })
  await act(openComments, head, { planId, until: inVietnam('2023-03-03', '17:00') })
  for (const school of ['TH', 'NA', 'QB', 'QT', 'HUE'])
    await act(commentPlan, [school, 'emulation_officer'], { planId, agreed: true, text: '' })
  await at('2023-02-24', '09:00')
  const [directiveId = ''] = sent.directiveIds
  for (const school of ['HT', 'NA', 'QB', 'QT'])
    await act(acknowledgeDirective, [school, 'emulation_officer'], {
      directiveId,
      actionTaken: 'Đã phổ biến (minh họa).',
    })
  const hostId = await organisationOf('HT')
  for (const event of facts.events2023) await act(planEvent, head, { yearId, hostId, ...event })
  await at('2023-03-06', '09:00')
  const date = new Date('2023-03-06T00:00:00Z')
  await act(issuePlan, head, { planId, number: '01-KH/CTĐ (minh họa)', date, illustrative: true })
  await act(passGate, principal, { yearId, gate: 'preparation', reason: '' })
}

/** The movement launched, targets registered, the pledge signed at the launch conference in Hà Tĩnh: 07/03 to 13/03/2023. */
export async function launch2023(): Promise<void> {
  await at('2023-03-07', '09:00')
  const yearId = await theYear()
  const movement = await db().movement.findFirstOrThrow({ where: { yearId, level: 'cluster' } })
  await act(launchMovement, principal, { movementId: movement.id })
  await at('2023-03-08', '09:00')
  for (const school of ['HT', 'NA', 'TH', 'QB', 'HUE', 'DN']) await register(school, yearId)
  await convene()
  await at('2023-03-09', '09:00')
  const text = { preamble: preamble2022.replace('2022', '2023'), commitments: facts.commitments2023 }
  const { pledgeId } = await act(savePledge, head, { yearId, version: 0, edit, ...text })
  const { textSha256 } = await act(adoptPledge, principal, { pledgeId, version: 1 })
  await at('2023-03-10', '08:30')
  const meetingId = await meetingOf('launch', 'BTB', 2023)
  for (const code of schools) await act(confirmPresence, [code, 'principal'], { meetingId })
  await act(openMeeting, principal, { meetingId })
  await at('2023-03-10', '10:00')
  for (const school of schools) await act(signPledge, [school, 'principal'], { pledgeId, textSha256 })
  await at('2023-03-10', '11:00')
  await act(closeMeeting, principal, { meetingId })
  await act(draftMinutes, head, { meetingId })
  await act(signMinutes, head, { meetingId, version: 1 })
  await act(signMinutes, principal, { meetingId, version: 1 })
}

async function register(school: string, yearId: string): Promise<void> {
  const input = { yearId, version: 0, edit, ...registration2022 }
  const { registrationId } = await act(submitRegistration, [school, 'emulation_officer'], input)
  if (school !== 'HUE' && school !== 'DN') await act(receiveRegistration, head, { registrationId })
}

async function convene(): Promise<void> {
  const meetingId = await meetingOf('launch', 'BTB', 2023)
  await nameOfficers(meetingId, 'HT')
  await act(conveneEvent, head, { meetingId, delegatesBy: null })
  await sendPrincipals(meetingId)
}
