import { saveEntry } from '@/lib/research/commands/save-entry'
import { uploadRegister } from '@/lib/research/commands/upload-register'
import { registerSheet, sheetWords } from '@/lib/research/queries'
import type { Entry } from '@/lib/research/schema'
import { asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload } from '@/prisma/seed/sample-files'
import type { World } from '../../support/world'

type Input = Parameters<typeof saveEntry>[1]

export const topic: Entry = {
  ...{ kind: 'topic', level: 'province', title: 'Đổi mới phương pháp giảng dạy', leader: 'Nguyễn Văn A' },
  ...{ members: ['Trần Thị B'], fromYear: 2021, toYear: 2022 },
  ...{ acceptedOn: new Date('2022-05-15T00:00:00Z'), grade: 'good', recipient: '', note: '' },
}

/** A line of school C. */
export const lineOf = (world: World, over: Partial<Input> = {}): Input => ({
  ...{ yearId: world.yearId, schoolId: world.c.id, entryId: crypto.randomUUID() },
  ...topic,
  ...over,
})

/** Written by school C. */
export async function written(world: World, over: Partial<Input> = {}): Promise<string> {
  const input = lineOf(world, over)
  const answer = await saveEntry(asPerson(world.c.people.emulation_officer), input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return input.entryId
}

export const fileOf = async (entries: readonly Entry[]): Promise<File> =>
  upload('Sổ nghiên cứu.xlsx', await registerSheet('Sổ', entries, sheetWords('vi')))

/** A sheet looked at by school C. */
export async function looked(world: World, entries: readonly Entry[], caller?: Caller): Promise<string> {
  const answer = await uploadRegister(caller ?? asPerson(world.c.people.principal), {
    ...{ yearId: world.yearId, schoolId: world.c.id, sheet: await fileOf(entries) },
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.importId
}

export const refused = (code: string) => ({ ok: false, refusal: { code } })

/** The titles of school C's register, in its order. */
export const titlesOf = async (world: World): Promise<string[]> =>
  (
    await db().researchEntry.findMany({
      where: { register: { yearId: world.yearId, schoolId: world.c.id } },
      orderBy: { position: 'asc' },
    })
  ).map((one) => one.title)
