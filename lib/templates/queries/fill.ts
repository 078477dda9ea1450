import 'server-only'
import { toBuffer } from 'qrcode'
import { fillWord, wordParagraphs, type Picture } from '@/lib/platform/word/fill'
import { writeWord } from '@/lib/platform/word/write'
import { commonFields } from '../rules/fields'
import type { DocumentData, DocumentKind, Profile } from '../rules/kinds'
import { templateModel } from '../rules/shipped'
import { readTags, type TagFault } from '../rules/tags'
import { printed, valuesOf } from '../rules/values'

export type FilledDocument = { bytes: Uint8Array<ArrayBuffer> } | { faults: TagFault[] }

/** The template of a kind that comes with the product, in one of the two layouts. */
export const shippedTemplate = (kind: DocumentKind, profile: Profile): Uint8Array<ArrayBuffer> =>
  writeWord(templateModel(kind, profile))

/** The tags of a template: what is wrong with them, and which fields it uses. */
export function tagsIn(bytes: Uint8Array, kind: DocumentKind): { faults: TagFault[]; used: Set<string> } {
  const parts = wordParagraphs(bytes)
  return parts ? readTags(kind, parts) : { faults: [cannotFill('')], used: new Set() }
}

const cannotFill = (tag: string): TagFault => ({ fault: 'cannot_fill', tag, place: null })

/** How large the code is printed: a phone reads it from an arm's length. */
const codeSize = 20

/**
 * Fills a template of a kind with its data: composed letters, capitals and closing signs by the layout, lines as
 * paragraphs, the code as a picture. A template that cannot be filled answers with its faults by name and place.
 */
export async function fillTemplate<K extends DocumentKind>(
  bytes: Uint8Array,
  kind: K,
  data: DocumentData<K>,
): Promise<FilledDocument> {
  const { faults } = tagsIn(bytes, kind)
  if (faults.length > 0) return { faults }
  const filled = fillWord(bytes, valuesOf(kind, data), await pictures(data.qr))
  return 'bytes' in filled ? filled : { faults: filled.faults.map(({ tag }) => cannotFill(tag)) }
}

async function pictures(link: string): Promise<Record<string, Picture>> {
  const text = printed(link)
  if (text === '') return {}
  const png = await toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 2, scale: 8 })
  return { [commonFields.qr.tag]: { png, width: codeSize, height: codeSize, description: text } }
}
