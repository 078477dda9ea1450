import { withClient } from '@/lib/launch/databases.mjs'

/** A row as whoever has the database reads it, with what PostgreSQL adds: who wrote it, and where it lies. */
export type Row = { table: string; xmin: number; place: number; cells: Record<string, unknown>; text: string }

/** Every table, whole. */
export const dump = (moment: string): Promise<Row[]> =>
  withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    const rows: Row[] = []
    for (const { name } of tables.rows) {
      const all = await client.query<{ xmin: string; ctid: string; cells: Record<string, unknown> }>(
        `select t.xmin::text, t.ctid::text, to_json(t) as cells from "${name}" t`,
      )
      for (const { xmin, ctid, cells } of all.rows) {
        const [block = 0, item = 0] = ctid.match(/\d+/g)?.map(Number) ?? []
        const place = block * 1000 + item
        rows.push({ table: `${moment} ${name}`, xmin: Number(xmin), place, cells, text: JSON.stringify(cells) })
      }
    }
    return rows
  })

/** One secret vote as the attacker sees it: who took part, which ballots lie there, and, to score him, which is whose. */
export type Seen = { rows: Row[]; slot: number; voters: string[][]; ballots: string[][]; truth: number[] }

type Orders = Map<string, number[]>

/** Which of the named a row speaks of; null where it speaks of none or of several. */
function whose(row: Row, names: readonly string[][]): number | null {
  const found = names.flatMap((marks, at) => (marks.some((mark) => row.text.includes(mark)) ? [at] : []))
  return found.length === 1 ? found[0]! : null
}

/** Rows of one kind: of one table, one event, one command, one place in the box. */
function kindOf({ table, cells }: Row, slot: number): string {
  const place = cells.slot === undefined ? '' : cells.slot === slot ? 'here' : 'elsewhere'
  return [table, cells.event, cells.command, cells.kind, place].filter((part) => typeof part === 'string').join(' ')
}

/** Every order in which rows name each of them once: the latest, by writer, by place, by size, by each column. */
function ordersOf({ rows, slot }: Seen, names: readonly string[][]): Orders {
  const kinds = new Map<string, Map<number, Row>>()
  // of several rows of one kind the latest: those of earlier votes lie there too
  for (const row of [...rows].sort((a, b) => a.xmin - b.xmin || a.place - b.place)) {
    const who = whose(row, names)
    if (who === null) continue
    const kind = kindOf(row, slot)
    kinds.set(kind, (kinds.get(kind) ?? new Map<number, Row>()).set(who, row))
  }
  const orders: Orders = new Map()
  for (const [kind, latest] of kinds) {
    if (latest.size !== names.length) continue
    const found = [...latest].map(([who, row]) => ({ who, row }))
    const features: Record<string, (row: Row) => number | string> = {
      xmin: (row) => row.xmin,
      ctid: (row) => row.place,
      size: (row) => row.text.length,
    }
    for (const column of Object.keys(found[0]!.row.cells)) features[column] = (row) => asKey(row.cells[column])
    for (const [feature, of] of Object.entries(features)) {
      const sorted = [...found].sort((a, b) => compare(of(a.row), of(b.row)) || a.row.place - b.row.place)
      orders.set(
        `${kind} by ${feature}`,
        sorted.map(({ who }) => who),
      )
    }
  }
  return orders
}

const asKey = (cell: unknown): number | string => (typeof cell === 'number' ? cell : JSON.stringify(cell))
const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What each way of laying an order of voters beside an order of ballots hits in one vote. */
function hitsOf(seen: Seen): Map<string, number> {
  const hits = new Map<string, number>()
  const ballots = ordersOf(seen, seen.ballots)
  for (const [one, voters] of ordersOf(seen, seen.voters))
    for (const [other, lying] of ballots)
      for (const turned of [false, true]) {
        const beside = turned ? [...lying].reverse() : lying
        const hit = voters.filter((voter, at) => seen.truth[voter] === beside[at]).length
        hits.set(`${one} / ${other}${turned ? ', turned' : ''}`, hit)
      }
  return hits
}

/** One vote as far as the game needs it: the rows of a whole database are forgotten as soon as they have been looked through. */
export type Judged = { hits: Map<string, number>; voters: number }

export const judge = (seen: Seen): Judged => ({ hits: hitsOf(seen), voters: seen.voters.length })

export type Score = { way: string; ways: number; hits: number; guesses: number; chance: number }

/**
 * The attacker learns on every other vote which of all ways tells most, and bets on it in the rest: one bet for each voter. The
 * chance is that of as many hits or more by luck alone.
 */
export function play(polls: readonly Judged[]): Score {
  const learnt = new Map<string, number>()
  for (const one of polls.filter((_, at) => at % 2 === 0))
    for (const [way, hits] of one.hits) learnt.set(way, (learnt.get(way) ?? 0) + hits)
  const [way = ''] = [...learnt].sort((a, b) => b[1] - a[1])[0] ?? []
  const rest = polls.filter((_, at) => at % 2 === 1)
  const hits = rest.reduce((sum, one) => sum + (one.hits.get(way) ?? 0), 0)
  const sizes = rest.flatMap(({ voters }) => Array.from({ length: voters }, () => voters))
  return { way, ways: learnt.size, hits, guesses: sizes.length, chance: tail(sizes, hits) }
}

/** How likely so many hits or more are when each guess hits one of so many. */
function tail(sizes: readonly number[], least: number): number {
  let spread = [1]
  for (const size of sizes) {
    const next = [...spread, 0].map(
      (at, hits) => (at * (size - 1)) / size + (hits > 0 ? (spread[hits - 1] ?? 0) / size : 0),
    )
    spread = next
  }
  return spread.slice(least).reduce((sum, one) => sum + one, 0)
}
