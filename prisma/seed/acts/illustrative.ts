import { passGate } from '@/lib/cycles/commands/pass-gate'
import { adoptPledge } from '@/lib/movements/commands/adopt-pledge'
import { launchMovement } from '@/lib/movements/commands/launch-movement'
import { receiveRegistration } from '@/lib/movements/commands/receive-registration'
import { saveMovement } from '@/lib/movements/commands/save-movement'
import { savePledge } from '@/lib/movements/commands/save-pledge'
import { signPledge } from '@/lib/movements/commands/sign-pledge'
import { submitRegistration } from '@/lib/movements/commands/submit-registration'
import { commentPlan } from '@/lib/planning/commands/comment-plan'
import { issuePlan } from '@/lib/planning/commands/issue-plan'
import { openComments } from '@/lib/planning/commands/open-comments'
import { savePlan } from '@/lib/planning/commands/save-plan'
import { inVietnam } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { clusterMovement2022, commitments2022, plan2022, preamble2022, registration2022 } from '../facts/year-2022'
import { act, at, yearOf } from '../stage'

// The second cluster does not exist: it shows the Academy two clusters at two gates. Its tenth school never answers.
const head = ['MH1', 'emulation_officer'] as const
const principal = ['MH1', 'principal'] as const
const edit = '00000000-0000-4000-8000-000000000004'
const answering = Array.from({ length: 9 }, (_, index) => `MH${index + 1}`)

/** In March its plan is still out for comments. */
export async function draftIllustrativePlan(): Promise<void> {
  await at('2022-03-10', '16:00')
  const yearId = await yearOf('MH', 2022)
  const title = 'Kế hoạch hoạt động Cụm thi đua minh họa năm 2022'
  const { planId } = await act(savePlan, head, { yearId, version: 0, edit, ...plan2022, title })
  await act(openComments, head, { planId, until: inVietnam('2022-03-18', '17:00') })
  for (const school of ['MH2', 'MH4', 'MH5'])
    await act(commentPlan, [school, 'emulation_officer'], { planId, agreed: true, text: '' })
}

/** By April it has launched; one school has neither registered nor signed, which holds up nobody. */
export async function launchIllustrative(): Promise<void> {
  await at('2022-03-21', '09:00')
  const yearId = await yearOf('MH', 2022)
  const { id: planId } = await db().plan.findUniqueOrThrow({ where: { yearId } })
  const date = new Date('2022-03-21T00:00:00Z')
  await act(issuePlan, head, { planId, number: '02-KH/CTĐ (minh họa)', date, illustrative: true })
  await act(passGate, principal, { yearId, gate: 'preparation', reason: '' })
  const text = { yearId, level: 'cluster', version: 0, ...clusterMovement2022 } as const
  const { movementId } = await act(saveMovement, head, text)
  await act(launchMovement, principal, { movementId })
  await at('2022-03-28', '09:00')
  const pledge = { preamble: preamble2022.replace('khu vực Bắc Trung Bộ', 'minh họa'), commitments: commitments2022 }
  const { pledgeId } = await act(savePledge, head, { yearId, version: 0, edit, ...pledge })
  const { textSha256 } = await act(adoptPledge, principal, { pledgeId, version: 1 })
  await at('2022-04-01', '09:00')
  for (const school of answering) {
    const registration = { yearId, version: 0, edit, ...registration2022 }
    const { registrationId } = await act(submitRegistration, [school, 'emulation_officer'], registration)
    await act(receiveRegistration, head, { registrationId })
    await act(signPledge, [school, 'principal'], { pledgeId, textSha256 })
  }
  await at('2022-04-04', '09:00')
  await act(passGate, principal, { yearId, gate: 'launch', reason: '' })
}

/** In October, without a common event this year, it already scores itself. */
export async function scoreIllustrative(): Promise<void> {
  await at('2022-10-17', '16:00')
  await act(passGate, principal, { yearId: await yearOf('MH', 2022), gate: 'activity', reason: '' })
}
