import { savePledge } from '@/lib/movements/commands/save-pledge'
import { adoptPledge } from '@/lib/movements/commands/adopt-pledge'
import { submitRegistration } from '@/lib/movements/commands/submit-registration'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { type School, type World } from '../../support/world'

export const movementText = {
  theme: 'Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo',
  aim: 'Mục tiêu',
  contents: 'Nội dung',
  decision: null,
  startsOn: new Date('2022-01-01T00:00:00Z'),
  endsOn: new Date('2022-11-30T00:00:00Z'),
}

export const rows = {
  targets: [{ content: 'Hoàn thành nhiệm vụ chính trị', unit: '%', planned: '100', note: '' }],
  titles: [{ title: 'Tập thể lao động xuất sắc', note: '' }],
}

export const commitments = (count: number): { text: string; target: string }[] =>
  Array.from({ length: count }, (_, index) => ({ text: `Cam kết ${index + 1}`, target: '100%' }))

let number = 2030

/** A fresh year of the world's cluster at the gate of launch, headed by A, who heads the cluster now. */
export async function launchYear(world: World, headSchoolId = world.a.id): Promise<string> {
  const schools = [world.a, world.b, world.c, world.d]
  const { id } = await db().clusterYear.create({
    data: {
      clusterId: world.clusterId,
      year: number++,
      gate: 'launch',
      headSchoolId,
      schools: { create: schools.map((school, position) => ({ organisationId: school.id, position })) },
    },
  })
  return id
}

/** A pledge that A has written, and adopted when asked. */
export async function pledgeOf(
  world: World,
  yearId: string,
  adopted = true,
): Promise<{ pledgeId: string; textSha256: string }> {
  const caller = asPerson(world.a.people.principal)
  const edit = crypto.randomUUID()
  const saved = await savePledge(caller, {
    yearId,
    version: 0,
    edit,
    preamble: 'Chúng tôi',
    commitments: commitments(4),
  })
  if (!saved.ok) throw new Error(saved.refusal.code)
  if (!adopted) return { pledgeId: saved.value.pledgeId, textSha256: '' }
  const answer = await adoptPledge(caller, { pledgeId: saved.value.pledgeId, version: 1 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

/** A registration that the school has sent. */
export async function registrationOf(school: School, yearId: string): Promise<string> {
  const edit = crypto.randomUUID()
  const answer = await submitRegistration(asPerson(school.people.principal), { yearId, version: 0, edit, ...rows })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.registrationId
}

export const consentOf = (world: World, yearId: string, school: School, matter: 'registration' | 'signature') =>
  db().lateConsent.create({
    data: {
      yearId,
      organisationId: school.id,
      matter,
      reason: 'Bão lụt',
      personId: world.a.people.principal,
      at: new Date(),
    },
  })
