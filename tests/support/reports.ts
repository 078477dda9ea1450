import { db } from '@/lib/platform/db/client'
import type { ReportState } from '@/lib/scoring/schema'
import { noon, type School, type World } from './world'

/** A received registration of a school with two targets: 10 classes, 2 topics. */
export async function makeTargets(world: World, school: School): Promise<string[]> {
  const { id } = await db().registration.create({
    data: {
      yearId: world.yearId,
      organisationId: school.id,
      updatedAt: noon,
    },
  })
  const targets = []
  for (const [position, [content, unit, planned]] of (
    [
      ['Mở lớp', 'lớp', 10],
      ['Đề tài', 'đề tài', 2],
    ] as const
  ).entries())
    targets.push(
      await db().registrationTarget.create({ data: { registrationId: id, position, content, unit, planned } }),
    )
  await db().registration.update({ where: { id }, data: { state: 'received', submittedAt: noon, receivedAt: noon } })
  return targets.map((target) => target.id)
}

/** A school's report in one state, received by another where it is received. */
export async function makeReport(world: World, school: School, state: ReportState): Promise<string> {
  const by = school.id === world.a.id ? world.b.id : world.a.id
  const { id } = await db().yearReport.create({
    data: {
      yearId: world.yearId,
      organisationId: school.id,
      state,
      strengths: 'Ưu điểm minh họa',
      updatedAt: noon,
      ...(state !== 'draft' && { submittedAt: noon }),
      ...(state === 'received' && { receivedAt: noon, receivedBySchoolId: by }),
      ...(state === 'returned' && { returnReason: 'thiếu số liệu' }),
    },
  })
  return id
}

/** The report is written anew for each test. */
export const clearReports = async (): Promise<void> => {
  await db().assessment.deleteMany()
  await db().yearReport.deleteMany()
}
