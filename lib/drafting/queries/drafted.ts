import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { getDocument, type DocumentView } from '@/lib/documents/queries'
import { getFile, streamFile } from '@/lib/files/queries'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { readWordLayout } from '@/lib/platform/storage/inspect'
import type { LayoutModel } from '@/lib/platform/storage/layout'
import { changesOf, composed, proseFields, type Change, type Kept, type ProseField } from '../rules/parts'
import { checkTakesNumber } from '../rules/sources'
import type { Source } from '../schema'
import { fillDrafted, wordNameOf } from './fill'
import { findDrafted, type Drafted } from './find'
import { gather } from './gather'
import { readGround, type Missing } from './ground'

export type DraftedView = {
  document: DocumentView
  source: Source
  /** of a draft: what the year does not know yet */
  missing: Missing[]
  /** of a draft: what has changed in the year since */
  changes: Change[]
  fields: ProseField[]
  /** grows with every taking over of data: the form of the words begins anew then */
  dataKey: string
  /** as it will print; or what is wrong with the template */
  layout: LayoutModel | null
  faults: string[]
  /** numbering with the file that carries the number; a pledge takes none */
  mayNumber: Verdict
}

/** One document of a year for its page; null for who does not see it, and for what was written by hand. */
export async function getDrafted(ctx: Context, year: Year, documentId: string): Promise<DraftedView | null> {
  const drafted = await findDrafted(db(), ctx, documentId)
  if (drafted?.year.id !== year.id) return null
  const document = await getDocument(ctx, drafted.row.bookId, documentId)
  if (!document) return null
  const { source, data, prose } = drafted
  const draft = document.state === 'draft'
  const now = draft ? await gather(await readGround(db(), ctx, year), source) : null
  const file = await wordOf(drafted)
  const read = 'bytes' in file ? await readWordLayout(file.bytes) : null
  return {
    ...{ document, source, missing: now?.missing ?? [] },
    changes: now ? changesOf(source.kind, data, now.data as unknown as Kept) : [],
    fields: proseFields(source.kind, composed(source.kind, data, prose) as unknown as Kept),
    dataKey: keyOf(data),
    layout: read && 'layout' in read ? read.layout : null,
    faults: 'faults' in file ? file.faults : [],
    mayNumber: firstRefusal(checkTakesNumber(source.kind), document.may.number),
  }
}

type Word = { bytes: Uint8Array<ArrayBuffer> } | { faults: string[] }

/** The Word file as it was frozen with its number, or as the draft would print now. */
async function wordOf(drafted: Drafted): Promise<Word> {
  const frozen = drafted.row.fileId ? await getFile(drafted.row.fileId) : null
  if (frozen) return { bytes: new Uint8Array(await new Response(streamFile(frozen)).arrayBuffer()) }
  const filled = await fillDrafted(db(), drafted, null)
  return 'bytes' in filled ? filled : { faults: filled.faults.map(({ tag }) => tag) }
}

/** A document's Word file to take away, for who sees it; null where it cannot be made. */
export async function getWordFile(
  ctx: Context,
  documentId: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!/^[0-9a-f-]{36}$/.test(documentId)) return null
  const drafted = await findDrafted(db(), ctx, documentId)
  const file = drafted && (await wordOf(drafted))
  if (!file || !('bytes' in file)) return null
  return { name: wordNameOf(drafted.row.symbol, drafted.row.subject), bytes: file.bytes }
}

/** A short sign of the data that a draft stands on. */
function keyOf(data: Kept): string {
  let sum = 0
  for (const sign of JSON.stringify(data)) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_296
  return sum.toString(36)
}
