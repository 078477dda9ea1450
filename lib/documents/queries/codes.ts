import 'server-only'
import { maxFileBytes, type Upload } from '@/lib/files/schema'
import { readCodes } from '@/lib/platform/storage/inspect'
import { tokenIn } from '../rules/symbols'

// a transaction that is tried again does not look into the same scan again
const looked = new WeakMap<Upload, Promise<string[]>>()

/** The secrets of documents that the QR codes of a scan hold; none where none can be read. The file itself is judged as it is kept. */
export function tokensIn(scan: Upload): Promise<string[]> {
  const before = looked.get(scan)
  if (before) return before
  const now = look(scan)
  looked.set(scan, now)
  return now
}

async function look(scan: Upload): Promise<string[]> {
  if (scan.size > maxFileBytes) return []
  const reading = await readCodes(new Uint8Array(await scan.arrayBuffer()))
  return 'problem' in reading ? [] : reading.codes.flatMap((code) => tokenIn(code) ?? [])
}
