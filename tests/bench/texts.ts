import { withClient } from '@/lib/launch/databases.mjs'
import { compareTexts } from '@/lib/papers/rules/comparison'
import { shinglesOf } from '@/lib/papers/rules/similarity'

type Line = Record<string, unknown>

const syllables =
  'học viện chính trị trường tỉnh thi đua phong trào nghiên cứu giảng dạy đổi mới cán bộ đảng viên lý luận'
    .split(' ')
    .flatMap((word, at, all) => [word, `${word} ${all[(at * 7) % all.length]}`])

/** Paragraphs of a made paper: the same for the same seed, and hardly a passage of five words in common with another's. */
function paragraphsOf(seed: number, words: number): string[] {
  let state = seed * 2_654_435_761 + 1
  const next = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return syllables[state % syllables.length]!
  }
  return Array.from({ length: Math.ceil(words / 120) }, () => `${Array.from({ length: 120 }, next).join(' ')}.`)
}

function median(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Number(sorted[Math.floor(sorted.length / 2)]!.toFixed(1))
}

async function timed(rounds: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Two papers of ten pages, the second with a tenth of its paragraphs written anew. */
async function comparison(): Promise<Line> {
  const before = paragraphsOf(1, 4000)
  const other = paragraphsOf(2, 4000)
  const after = before.map((text, at) => (at % 10 === 3 ? other[at]! : text))
  return { work: 'comparison', words: 4000, ms: await timed(15, () => compareTexts(before, after)) }
}

/** The likest papers of one among 2,000 of a thousand words each, as the page asks for them. */
async function similarity(database: string): Promise<Line> {
  process.env.DATABASE_URL = database
  const { db } = await import('@/lib/platform/db/client')
  const { findCandidates } = await import('@/lib/papers/queries/similar')
  const papers = 2000
  await layTexts(database, papers)
  const { paperId, clusterId } = await withClient(database, async (client) => {
    const found = await client.query<{ paperId: string; clusterId: string }>(
      `select p.id as "paperId", y.cluster_id as "clusterId" from papers p join seminars s on s.id = p.seminar_id
       join cluster_years y on y.id = s.year_id where p.title = 'Bài để so 7'`,
    )
    return found.rows[0]!
  })
  const hashes = shinglesOf(paragraphsOf(7, 1000).join(' ')).map((one) => one.hash)
  const ms = await timed(15, () => findCandidates(db(), { hashes, clusterId, paperId }))
  await db().$disconnect()
  return { work: 'similarity', papers, shingles: hashes.length, ms }
}

async function layTexts(database: string, papers: number): Promise<void> {
  await withClient(database, async (client) => {
    const made = await client.query<{ id: string; n: number }>(
      `with made as (
         insert into papers (id, seminar_id, school_id, title, keywords, state, registered_at, submitted_at, created_by_id, updated_by_id, updated_at)
         select gen_random_uuid(), p.seminar_id, p.school_id, 'Bài để so ' || n, '{}', 'submitted', field_now(), field_now(),
           p.created_by_id, p.created_by_id, field_now()
         from (select * from papers order by id limit 1) p, generate_series(1, $1::int) n
         returning id, title, created_by_id
       )
       insert into paper_versions (id, paper_id, number, text, sha256, size, submitted_at, submitted_by_id)
       select gen_random_uuid(), id, 1, 'x', repeat('0', 64), 1, field_now(), created_by_id from made
       returning id, (select split_part(title, ' ', 4)::int from made where made.id = paper_id) as n`,
      [papers],
    )
    for (const { id, n } of made.rows)
      await client.query(
        'insert into paper_shingles (hash, version_id) select distinct unnest($1::bigint[]), $2::uuid',
        [shinglesOf(paragraphsOf(n, 1000).join(' ')).map((one) => one.hash), id],
      )
    await client.query('analyze paper_shingles')
  })
}

/** Measured alone: they have nothing beside them. */
export async function measureTexts(database: string, names: string[]): Promise<Line[]> {
  const lines: Line[] = []
  if (names.includes('comparison')) lines.push(await comparison())
  if (names.includes('similarity')) lines.push(await similarity(database))
  return lines
}
