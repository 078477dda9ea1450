import { adoptPractice } from '@/lib/practices/commands/adopt-practice'
import { publishPractice } from '@/lib/practices/commands/publish-practice'
import { savePractice } from '@/lib/practices/commands/save-practice'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { World } from '../../support/world'

type Input = Parameters<typeof savePractice>[1]

/** A whole card. */
export const cardOf = (over: Partial<Input> = {}): Input => ({
  practiceId: crypto.randomUUID(),
  version: 0,
  edit: crypto.randomUUID(),
  title: 'Giờ học thảo luận tình huống',
  what: 'Mỗi bài có một tình huống thật của địa phương',
  why: 'Học viên ít phát biểu',
  how: 'Giảng viên cùng cơ sở viết tình huống, học viên thảo luận theo nhóm',
  cost: 'Không phát sinh',
  result: 'Học viên phát biểu nhiều hơn',
  contact: 'Khoa Lý luận cơ sở',
  ...over,
})

/** Written by a lecturer of school C. */
export async function written(world: World, over: Partial<Input> = {}): Promise<string> {
  const input = cardOf(over)
  const answer = await savePractice(asPerson(world.c.people.lecturer), input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return input.practiceId
}

/** Written and published by school C. */
export async function published(world: World, over: Partial<Input> = {}): Promise<string> {
  const practiceId = await written(world, over)
  const answer = await publishPractice(asPerson(world.c.people.principal), { practiceId, version: 1 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return practiceId
}

export const startsOn = new Date('2022-06-15T00:00:00Z')

/** Taken over by school D. */
export async function adopted(world: World, practiceId: string): Promise<string> {
  const input = { practiceId, startsOn, how: 'Áp dụng ở hai lớp' }
  const answer = await adoptPractice(asPerson(world.d.people.principal), input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.adoptionId
}

export const refused = (code: string) => ({ ok: false, refusal: { code } })
export const kept = (id: string) => db().practice.findUniqueOrThrow({ where: { id } })

/** Who was told of something, sorted. */
export const toldOf = async (kind: string, practiceId: string): Promise<string[]> =>
  (await db().notice.findMany({ where: { kind, href: `/practices/${practiceId}` } }))
    .map((notice) => notice.personId)
    .sort()
