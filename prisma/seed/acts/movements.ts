import { passGate } from '@/lib/cycles/commands/pass-gate'
import { adoptPledge } from '@/lib/movements/commands/adopt-pledge'
import { launchAcademyMovement } from '@/lib/movements/commands/launch-academy-movement'
import { launchMovement } from '@/lib/movements/commands/launch-movement'
import { receiveRegistration } from '@/lib/movements/commands/receive-registration'
import { returnRegistration } from '@/lib/movements/commands/return-registration'
import { saveMovement } from '@/lib/movements/commands/save-movement'
import { savePledge } from '@/lib/movements/commands/save-pledge'
import { saveRegistration } from '@/lib/movements/commands/save-registration'
import { signPledge } from '@/lib/movements/commands/sign-pledge'
import { submitRegistration } from '@/lib/movements/commands/submit-registration'
import { db } from '@/lib/platform/db/client'
import * as facts from '../facts/year-2022'
import { act, at, organisationOf, yearOf } from '../stage'

const head = ['NA', 'emulation_officer'] as const
const edit = '00000000-0000-4000-8000-000000000002'

/** The movement of the Academy's Director, for every cluster. */
export async function launchAcademyMovement2022(): Promise<void> {
  await at('2022-02-15', '09:00')
  const input = { yearId: await yearOf('BTB', 2022), scope: 'all', ...facts.academyMovement2022 } as const
  await act(launchAcademyMovement, ['BTDKT', 'academy_reviewer'], input)
}

/** The year goes to its launch; the head launches the cluster's movement, most schools unfold it. */
export async function launchMovements2022(): Promise<void> {
  await at('2022-03-07', '09:00')
  const yearId = await yearOf('BTB', 2022)
  await act(passGate, head, { yearId, gate: 'preparation', reason: '' })
  await launch('NA', 'cluster', facts.clusterMovement2022)
  await at('2022-03-08', '09:00')
  for (const school of ['NA', 'TH', 'HT', 'QB', 'HUE']) await launch(school, 'school', facts.schoolMovement2022)
}

async function launch(school: string, level: 'cluster' | 'school', text: typeof facts.clusterMovement2022) {
  const yearId = await yearOf('BTB', 2022)
  const officer = [school, 'emulation_officer'] as const
  const { movementId } = await act(saveMovement, officer, { yearId, level, version: 0, ...text })
  await act(launchMovement, officer, { movementId })
}

const submit = async (school: string, version = 0): Promise<string> => {
  const input = { yearId: await yearOf('BTB', 2022), version, edit, ...facts.registration2022 }
  return (await act(submitRegistration, [school, 'emulation_officer'], input)).registrationId
}

/** Most schools have registered by the morning of the launch: one was asked to complete it, one is still writing. */
export async function registerTargets(): Promise<void> {
  await at('2022-03-09', '09:00')
  const sent = new Map<string, string>()
  for (const school of ['NA', 'TH', 'HT', 'QB', 'QT', 'HUE']) sent.set(school, await submit(school))
  await at('2022-03-10', '09:00')
  for (const school of ['NA', 'TH', 'HT', 'HUE'])
    await act(receiveRegistration, head, { registrationId: sent.get(school) ?? '' })
  const reason = 'Đề nghị bổ sung chỉ tiêu về tổng kết thực tiễn (minh họa).'
  await act(returnRegistration, head, { registrationId: sent.get('QT') ?? '', reason })
  const yearId = await yearOf('BTB', 2022)
  const begun = { targets: facts.registration2022.targets.slice(0, 2), titles: [] }
  await act(saveRegistration, ['DN', 'emulation_officer'], { yearId, version: 0, edit, ...begun })
}

async function sign(school: string): Promise<void> {
  const pledge = await db().pledge.findUniqueOrThrow({ where: { yearId: await yearOf('BTB', 2022) } })
  await act(signPledge, [school, 'principal'], { pledgeId: pledge.id, textSha256: pledge.textSha256 ?? '' })
}

/** The pledge is adopted on the eve of the launch. */
export async function adoptPledge2022(): Promise<void> {
  await at('2022-03-10', '15:00')
  const yearId = await yearOf('BTB', 2022)
  const text = { preamble: facts.preamble2022, commitments: facts.commitments2022 }
  const { pledgeId } = await act(savePledge, head, { yearId, version: 0, edit, ...text })
  await act(adoptPledge, ['NA', 'principal'], { pledgeId, version: 1 })
}

/** On the morning of the launch the first principals have signed. */
export async function signFirst2022(): Promise<void> {
  await at('2022-03-11', '07:40')
  for (const school of ['NA', 'TH', 'QB']) await sign(school)
}

/** What the morning of the launch still waited for: registrations, signatures, movements. */
export async function finishLaunch2022(): Promise<void> {
  await at('2022-03-11', '10:00')
  for (const school of ['HT', 'QT', 'HUE', 'DN']) await sign(school)
  await at('2022-03-15', '09:00')
  for (const school of ['QT', 'DN']) {
    await launch(school, 'school', facts.schoolMovement2022)
    const where = { yearId: await yearOf('BTB', 2022), organisationId: await organisationOf(school) }
    const kept = await db().registration.findFirstOrThrow({ where })
    await submit(school, kept.version)
  }
  await at('2022-03-16', '09:00')
  const open = await db().registration.findMany({ where: { state: 'submitted', yearId: await yearOf('BTB', 2022) } })
  for (const { id } of open) await act(receiveRegistration, head, { registrationId: id })
}
