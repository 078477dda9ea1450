import { db } from '../db/client'
import { log } from '../log'

type Kept = { id: string }

/**
 * Looks whether each kept file still is what arrived: its size and SHA-256 are those of its row, and no row is without its
 * bytes. The database reads the bytes itself, one file at a time; what differs is reported by its id and left as it is.
 */
export async function rehash(): Promise<{ files: number; damaged: string[] }> {
  const files = await db().fileObject.count()
  const rows = await db().$queryRaw<Kept[]>`
    select f.id from files f left join file_contents c on c.file_id = f.id
    where c.file_id is null or octet_length(c.bytes) <> f.size or encode(sha256(c.bytes), 'hex') <> f.sha256
    order by f.id`
  const damaged = rows.map((row) => row.id)
  if (damaged.length > 0) log.error({ files: damaged }, 'files are not what arrived: restore them from a backup')
  else log.info({ count: files }, 'all files are what arrived')
  return { files, damaged }
}
