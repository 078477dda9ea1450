import { beforeAll, describe, expect, it } from 'vitest'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { explainSimilarity } from '@/lib/papers/commands/explain-similarity'
import { saveDraft } from '@/lib/papers/commands/save-draft'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { getPaper } from '@/lib/papers/queries/paper'
import { getSharing, type Sharing } from '@/lib/papers/queries/shared'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { prose } from '../../support/paper-words'
import { countQueries } from '../../support/queries'
import { accepted, code, decided, openSeminar, registered, written } from '../../support/seminars'
import { contextOf, makeWorld, type School, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const official =
  'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia là đột phá quan trọng hàng đầu, là động lực chính'

/** A passage that stands nowhere else, of two dozen words. */
const mark = (at: number): string => Array.from({ length: 24 }, (_, word) => `đoạn${at}từ${word}`).join(' ')

async function laid(school: School, text: string): Promise<string> {
  const paperId = await registered(seminarId, school)
  expect(code(await submitPaper(asPerson(school.people.lecturer), await written(paperId, { text })))).toBe('ok')
  return paperId
}

async function seen(who: string, paperId: string): Promise<Sharing | null> {
  const { ctx, year } = await contextOf(world, who)
  return getSharing(ctx, year, paperId)
}

describe('the passages that a paper shares', () => {
  it('are seen by its own schools and, once it is handed in, by the host; by nobody else', async () => {
    const paperId = await registered(seminarId, world.c)
    const draft = await written(paperId, { text: `${mark(1)}.\nLời riêng của bài nháp.` })
    await saveDraft(asPerson(world.c.people.lecturer), draft)
    await laid(world.d, `Khác hẳn.\n${mark(1)}.`)
    const own = await seen(world.c.people.vice_principal, paperId)
    expect(own).toMatchObject({ number: null, read: true, explain: { ok: false } })
    expect(own!.papers).toHaveLength(1)
    expect(await seen(world.a.people.principal, paperId)).toBeNull()
    for (const stranger of [world.d.people.lecturer, world.academy.approver, world.elsewhere.head.people.principal])
      expect(await seen(stranger, paperId)).toBeNull()

    await submitPaper(asPerson(world.c.people.lecturer), draft)
    await explainSimilarity(asPerson(world.c.people.lecturer), { paperId, text: 'Cùng một đề tài của hai trường' })
    const byHost = await seen(world.a.people.principal, paperId)
    expect(byHost).toMatchObject({ number: 1, explanation: { text: 'Cùng một đề tài của hai trường' } })
    const { ctx, year } = await contextOf(world, world.a.people.principal)
    expect((await getPaper(ctx, year, paperId))?.seesShared).toBe(true)
    expect(await seen(world.b.people.principal, paperId)).toBeNull()
  })

  it('show the passage with title, school and year; the way to the paper only for who may read it whole', async () => {
    const other = await laid(world.d, `Mở đầu.\n${mark(2)}.\nKết.`)
    const paperId = await laid(world.c, `Dẫn.\nNói thêm.\n${mark(2)}.`)
    const [byAuthor] = (await seen(world.c.people.lecturer, paperId))!.papers
    expect(byAuthor).toMatchObject({
      paperId: other,
      href: null,
      year: world.year,
      school: { en: `${byAuthor!.school!.vi} (en)` },
    })
    expect(byAuthor!.passages[0]).toMatchObject({ own: { paragraph: 3 }, other: { paragraph: 2 } })
    expect(byAuthor!.passages[0]!.other.text).toContain(mark(2))
    const told = JSON.stringify(byAuthor)
    for (const hidden of ['Mở đầu', 'Kết', 'submitted', 'lecturer']) expect(told).not.toContain(hidden)
    const [byHost] = (await seen(world.a.people.principal, paperId))!.papers
    expect(byHost!.href).toMatch(new RegExp(`/papers/${other}$`))
  })

  it('read the same whatever the host decided and has not released; what the lists leave out is left out here', async () => {
    const other = await laid(world.d, `Mở đầu.\n${mark(3)}.`)
    const gone = await laid(world.d, `Bài rút.\n${mark(3)}.`)
    const paperId = await laid(world.c, `Dẫn.\n${mark(3)}.`)
    const ofOthers = async (who: string): Promise<string[]> =>
      (await seen(who, paperId))!.papers.map((one) => one.paperId).sort()
    expect(await ofOthers(world.c.people.lecturer)).toEqual([other, gone].sort())
    await withdrawPaper(asPerson(world.d.people.lecturer), { paperId: gone, reason: '' })
    expect(await ofOthers(world.c.people.lecturer)).toEqual([other])
    await decided(world.a.people.principal, other, { kind: 'decline', reason: 'Trùng nội dung' })
    expect(await ofOthers(world.c.people.lecturer)).toEqual([])
    expect(await ofOthers(world.a.people.principal)).toEqual([other])
  })

  it('are sorted by what they say: an official text that many repeat comes last, and says so', async () => {
    for (const at of [11, 12, 13]) await laid(world.b, `${prose(at)}\n${official} ${'riêng '.repeat(at)}`)
    const source = await laid(world.d, `Mở.\n${mark(4)}.`)
    const paperId = await laid(world.c, `${official}.\n${mark(4)}.`)
    const { papers } = (await seen(world.c.people.lecturer, paperId))!
    expect(papers[0]!.paperId).toBe(source)
    expect(papers[0]!.passages[0]!.papers).toBe(2)
    expect(papers.at(-1)!.passages[0]!.papers).toBeGreaterThanOrEqual(4)
  })

  it('cost the same number of queries however many papers share', async () => {
    const few = await laid(world.c, `Một.\n${mark(5)}.`)
    await laid(world.d, mark(5))
    const many = await laid(world.c, `Hai.\n${mark(6)}.`)
    for (let at = 0; at < 4; at++) await laid(world.d, `${'thêm '.repeat(at + 1)}\n${mark(6)}.`)
    const { ctx, year } = await contextOf(world, world.c.people.lecturer)
    const one = await countQueries(() => getSharing(ctx, year, few))
    const all = await countQueries(() => getSharing(ctx, year, many))
    expect(all).toBe(one)
  })

  it('of a paper that is accepted remain for its school, without a word to write', async () => {
    const paperId = await accepted(world, seminarId, world.c)
    expect(await seen(world.c.people.lecturer, paperId)).toMatchObject({ explain: { ok: false } })
  })
})
