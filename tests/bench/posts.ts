import { randomUUID } from 'node:crypto'
import { withClient } from '@/lib/launch/databases.mjs'
import { getPage, readForms } from '../support/http-form'
import type { SessionCookie } from '../support/session'
import type { Post, Target } from './drive'

const boundary = 'neu-guong-bench'

/** What a form carries beside its words. */
export type Attached = { name: string; fileName: string; bytes: Buffer }

const part = (name: string, more = ''): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`

function multipart(fields: [string, string][], file?: Attached): string | Buffer {
  const words = fields.map(([name, value]) => `${part(name)}${value}\r\n`).join('')
  const end = `--${boundary}--\r\n`
  if (!file) return words + end
  const head = part(file.name, `; filename="${file.fileName}"\r\ncontent-type: application/pdf`)
  return Buffer.concat([Buffer.from(words + head), file.bytes, Buffer.from(`\r\n${end}`)])
}

const headersOf = (site: string, cookie?: SessionCookie): Record<string, string> => ({
  'content-type': `multipart/form-data; boundary=${boundary}`,
  origin: site,
  'sec-fetch-site': 'same-origin',
  ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
})

/** The first choice of every question of a page, as somebody in a hurry would answer. */
function firstChoices(html: string): Record<string, string> {
  const chosen: Record<string, string> = {}
  for (const [input] of html.matchAll(/<input\b[^>]*type="radio"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1]
    const value = /\bvalue="([^"]*)"/.exec(input)?.[1]
    if (name && value && !/\bdisabled\b/.test(input)) chosen[name] ??= value
  }
  return chosen
}

/** Presses the form of a page that holds this field, each time at the next of the addresses and with a fresh key. */
export async function formTarget(
  site: string,
  paths: string[],
  field: string,
  values: Record<string, string>,
  cookie?: SessionCookie,
  file?: Attached,
): Promise<Target> {
  const first = paths[0]!
  const html = await getPage(site + first, cookie)
  const form = readForms(html, site + first).find(({ fields }) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`${first} has no form with "${field}".`)
  const id = first.split('/').find((part) => /^[0-9a-f-]{36}$/.test(part))
  const choices = firstChoices(html)
  const fixed = form.fields.filter(([name]) => !(name in values) && !(name in choices) && name !== '_key')
  const said = Object.entries({ ...choices, ...values })
  let at = 0
  const next = (): Post => {
    const path = paths[at++ % paths.length]!
    const own = path.split('/').find((part) => /^[0-9a-f-]{36}$/.test(part))
    const fields = [...fixed, ...said, ['_key', randomUUID()] as [string, string]]
    const typed = fields.map(([name, value]): [string, string] => [name, value.replace(/#$/, String(at))])
    const body = multipart(
      typed.map(([name, value]) => [name, id && own ? value.replaceAll(id, own) : value]),
      file,
    )
    return { path, body }
  }
  return { url: site, headers: headersOf(site, cookie), next }
}

/** As many open polls as votes will be cast: copies of one that is ready, each with its whole roll. */
export async function layPolls(database: string, wanted: number): Promise<string[]> {
  return withClient(database, async (client) => {
    await client.query('begin')
    // The copies skip what a poll goes through before it is open; voting itself meets every trigger.
    await client.query('set local session_replication_role = replica')
    await client.query(
      `create temp table copies on commit drop as
       select p.id as original, gen_random_uuid() as id from generate_series(1, $1), (
         select id from polls where kind = 'open' and state in ('frozen', 'open') order by id limit 1) p`,
      [wanted],
    )
    for (const [table, key] of [
      ['polls', 'id'],
      ['poll_seats', 'poll_id'],
      ['poll_options', 'poll_id'],
    ] as const) {
      const columns = await client.query<{ name: string }>(
        'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
        [table],
      )
      const value = ({ name }: { name: string }): string => {
        if (name === key) return 'c.id'
        if (name === 'id') return 'gen_random_uuid()'
        // one poll at a time decides one thing: each copy decides one of its own
        if (name === 'subject') return 'gen_random_uuid()::text'
        if (name === 'present') return 'true'
        if (name === 'state') return "'open'"
        if (name === 'opened_at') return 'field_now()'
        return name === 'closes_at' ? "field_now() + interval '1 day'" : `t.${name}`
      }
      const names = columns.rows.map(({ name }) => name).join(', ')
      await client.query(
        `insert into ${table} (${names}) select ${columns.rows.map(value).join(', ')} from ${table} t join copies c on t.${key} = c.original`,
      )
    }
    const made = await client.query<{ id: string }>('select id from copies')
    await client.query('commit')
    return made.rows.map(({ id }) => id)
  })
}
