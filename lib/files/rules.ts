import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import { allowedKinds, maxFileBytes, type FileKind, type FilePurpose } from './schema'

/** How much one school or unit may keep here. */
export const quotaBytes = 5_000_000_000

/**
 * The name under which a file is kept: NFC, its last part only, without signs that control or turn the text.
 * "C:\\Bài\\Tham luận.docx" → "Tham luận.docx".
 */
export function keptName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? ''
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim()
  const dot = plain.lastIndexOf('.')
  return dot > 150 ? `${plain.slice(0, 150)}${plain.slice(dot, dot + 20)}` : plain.slice(0, 180)
}

const spellings: Record<string, FileKind> = {
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
}

/** The kind that the name claims, or null. */
export const claimedKind = (name: string): FileKind | null =>
  (name.includes('.') && spellings[name.split('.').pop()?.toLowerCase() ?? '']) || null

const kindsInWords = (purpose: FilePurpose): string => allowedKinds[purpose].map((kind) => `.${kind}`).join(', ')

/** Before the content is read: the name, the kind and the size. Refusals: files.empty, too_large, kind_not_allowed. */
export function checkArrival(file: { name: string; size: number }, purpose: FilePurpose): Verdict {
  const kind = claimedKind(file.name)
  if (!kind || !allowedKinds[purpose].includes(kind))
    return refuse('files.kind_not_allowed', { name: file.name, kinds: kindsInWords(purpose) })
  if (file.size === 0) return refuse('files.empty', { name: file.name })
  if (file.size > maxFileBytes) return refuse('files.too_large', { name: file.name })
  return allowed
}

/** The content is what the name says. Refusal: files.extension_lies. */
export function checkContent(name: string, found: FileKind): Verdict {
  return claimedKind(name) === found ? allowed : refuse('files.extension_lies', { name, found: `.${found}` })
}

/** What a school keeps has a limit. Refusal: files.quota_full. */
export function checkQuota(keptBytes: number, size: number): Verdict {
  return keptBytes + size <= quotaBytes
    ? allowed
    : refuse('files.quota_full', { gigabytes: quotaBytes / 1_000_000_000 })
}

/** The header that makes a browser keep a file under its Vietnamese name (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
