import { beforeAll, describe, expect, it } from 'vitest'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { findCandidates, findSpread } from '@/lib/papers/queries/similar'
import { passagesOf, shinglesOf, worthOf } from '@/lib/papers/rules/similarity'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { prose } from '../../support/paper-words'
import { openSeminar, registered, written } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const official =
  'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia là đột phá quan trọng hàng đầu, là động lực chính'
const copied =
  'Ở trường chúng tôi mỗi tổ bộ môn giữ một quyển sổ câu hỏi của học viên, cuối tháng cùng trả lời rồi in thành tập phát cho lớp sau'

/** A paper handed in, with its text read. */
async function laid(text: string): Promise<string> {
  const paperId = await registered(seminarId, world.b)
  await submitPaper(asPerson(world.b.people.lecturer), await written(paperId, { text }))
  return paperId
}

describe('papers like another', () => {
  it('are found by what is theirs alone, not by the official text that all repeat', async () => {
    const many = await Promise.all([1, 2, 3, 4].map((at) => laid(`${prose(at)} ${official} ${'riêng '.repeat(at)}`)))
    const source = await laid(`Mở đầu khác. ${copied}. ${official}.`)
    const text = `Lời dẫn mới. ${official}. Nói thêm vài lời. ${copied}.`
    const paperId = await laid(text)
    const asked = { hashes: shinglesOf(text).map((one) => one.hash), clusterId: world.clusterId, paperId }

    const candidates = await findCandidates(db(), asked)
    expect(candidates[0]?.paperId).toBe(source)
    expect(candidates.map((one) => one.paperId)).not.toContain(paperId)
    expect(candidates[0]!.worth).toBeGreaterThan(3 * (candidates.find((one) => many.includes(one.paperId))?.worth ?? 0))

    const spread = await findSpread(db(), asked)
    expect(Math.max(...spread.values())).toBe(6)
    const { text: other } = await db().paperReading.findUniqueOrThrow({
      where: { versionId: candidates[0]!.versionId },
    })
    const [most, least] = passagesOf(text, other.join('\n'), spread)
    expect(text.slice(most!.first.from, most!.first.to)).toBe(copied)
    expect(worthOf(least!)).toBeLessThan(worthOf(most!) / 3)
  })

  it('are not looked for in another cluster', async () => {
    const hashes = shinglesOf(copied).map((one) => one.hash)
    const asked = { hashes, clusterId: world.elsewhere.clusterId, paperId: seminarId }
    expect(await findCandidates(db(), asked)).toEqual([])
    expect(await findSpread(db(), asked)).toEqual(new Map())
  })
})
