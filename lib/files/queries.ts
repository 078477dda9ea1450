import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { FilePurpose } from './schema'

export type StoredFile = {
  id: string
  purpose: FilePurpose
  name: string
  mediaType: string
  size: number
  sha256: string
}

/** A file by its id; whether one may read it is answered by the module of its purpose. */
export async function getFile(id: string): Promise<StoredFile | null> {
  return db().fileObject.findUnique({
    where: { id },
    select: { id: true, purpose: true, name: true, mediaType: true, size: true, sha256: true },
  })
}

const chunkBytes = 1024 * 1024

/** The bytes of a file, a megabyte at a time. */
export function streamFile(file: StoredFile): ReadableStream<Uint8Array> {
  let from = 1
  return new ReadableStream({
    async pull(controller) {
      const rows = await db().$queryRaw<{ part: Uint8Array }[]>`
        select substring(bytes from ${from}::int for ${chunkBytes}::int) as part
        from file_contents where file_id = ${file.id}::uuid`
      const part = rows[0]?.part
      if (!part) return controller.error(new Error('the file has no bytes'))
      if (part.length > 0) controller.enqueue(part)
      from += part.length
      if (from > file.size || part.length === 0) controller.close()
    },
  })
}
