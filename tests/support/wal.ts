import { withClient } from '@/lib/launch/databases.mjs'
import type { Row } from './attack'

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

const page = 8192
const segment = 16 * 1024 * 1024
// PostgreSQL's XLogLongPageHeaderData and XLogShortPageHeaderData
const header = (at: number): number => (at % segment === 0 ? 40 : 24)

/** A place in the write-ahead log as a number; logs of tests are far shorter than what a number holds. */
function placeOf(lsn: string): number {
  const [high = '0', low = '0'] = lsn.split('/')
  return parseInt(high, 16) * 2 ** 32 + parseInt(low, 16)
}

const lsnOf = (place: number): string =>
  `${Math.floor(place / 2 ** 32).toString(16)}/${(place % 2 ** 32).toString(16)}`.toUpperCase()

/** The end of what is written, flushed to the file. */
async function endOf(client: Client): Promise<number> {
  await client.query('set synchronous_commit = on')
  await client.query("select pg_logical_emit_message(true, 'tests', 'x')")
  const { rows } = await client.query<{ lsn: string }>('select pg_current_wal_flush_lsn()::text as lsn')
  return placeOf(rows[0]!.lsn)
}

const database = (): string => process.env.DATABASE_URL ?? ''

/** Where the write-ahead log ends now; from here on it is kept until the throwaway server goes. */
export const walEnd = (): Promise<number> =>
  withClient(database(), async (client) => {
    await client.query("alter system set wal_keep_size = '4GB'")
    await client.query('select pg_reload_conf()')
    return endOf(client)
  })

/**
 * What stands in the write-ahead log from a place on, as whoever copies the files of pg_wal has it: the bytes of the records in their
 * order, page headers taken out so that nothing is broken in two. Records are not read apart: raw bytes are searched.
 */
export const walSince = (from: number): Promise<Buffer> =>
  withClient(database(), async (client) => {
    const to = await endOf(client)
    const parts: Buffer[] = []
    for (let at = from - (from % segment); at < to; at += segment) {
      const { rows } = await client.query<{ bytes: Buffer }>(
        "select pg_read_binary_file('pg_wal/' || pg_walfile_name($1::pg_lsn + 1)) as bytes",
        [lsnOf(at)],
      )
      const file = rows[0]!.bytes
      for (let start = at; start < Math.min(at + segment, to); start += page) {
        const [first, end] = [Math.max(start + header(start), from), Math.min(start + page, to)]
        if (end > first) parts.push(file.subarray(first - at, end - at))
      }
    }
    return Buffer.concat(parts)
  })

/** In which ways a mark may lie in the log: as text, and an id as its sixteen bytes. */
function formsOf(mark: string): Buffer[] {
  const text = Buffer.from(mark)
  const hex = mark.replaceAll('-', '')
  return /^[0-9a-f]{32}$/.test(hex) ? [text, Buffer.from(hex, 'hex')] : [text]
}

/** Every place at which one of these marks lies. */
export function placesIn(bytes: Buffer, marks: readonly string[]): number[] {
  const places: number[] = []
  for (const form of marks.flatMap(formsOf))
    for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1)) places.push(at)
  return places.sort((a, b) => a - b)
}

/**
 * What the log tells of each of the named, as rows for the attack: where he is named first, last, and each time for as often as
 * everybody is.
 */
export function walRows(moment: string, bytes: Buffer, names: readonly string[][]): Row[] {
  const found = names.map((marks) => placesIn(bytes, marks))
  const often = Math.min(...found.map(({ length }) => length), 6)
  return names.flatMap((marks, who) => {
    const places = found[who]!
    const row = (which: string, place: number): Row => {
      const cells = { kind: which }
      return { table: `${moment} log`, xmin: place, place, cells, text: marks[0]! }
    }
    if (places.length === 0) return []
    const times = Array.from({ length: often }, (_, time) => row(`time ${time + 1}`, places[time]!))
    return [...times, row('last', places.at(-1)!)]
  })
}
