import { z } from 'zod'
import { FilePurpose } from '@/lib/platform/db/generated/enums'

export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'jpg' | 'png'

/** The greatest size of one file: 20 MB. */
export const maxFileBytes = 20_000_000

const scan: readonly FileKind[] = ['pdf', 'jpg', 'png']
const papers: readonly FileKind[] = ['docx', 'pdf']
const office: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'jpg', 'png']

/** The kinds of file that each purpose takes. */
export const allowedKinds: Record<FilePurpose, readonly FileKind[]> = {
  paper: papers,
  speech: papers,
  directive: scan,
  authorisation: scan,
  decision: scan,
  proposal_answer: scan,
  photo: ['jpg', 'png'],
  report: office,
  meeting_result: office,
  dossier: office,
  practice_picture: ['jpg', 'png'],
  template: ['docx'],
  // outgoing as Word; what arrived as it came
  document_file: ['docx', 'pdf', 'jpg', 'png'],
  document_scan: scan,
  // made here, never sent in
  proceedings: [],
}

/** Pictures that are looked at in the product: they are kept as `platform/storage/photo` prepares them. */
export const shownPurposes: readonly FilePurpose[] = ['photo', 'practice_picture']

export { FilePurpose }

/** The `accept` of a file input. */
export const acceptOf = (purpose: FilePurpose): string => allowedKinds[purpose].map((kind) => `.${kind}`).join(',')

export const mediaTypes: Record<FileKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** A file as a form, a seed or a test brings it: `File` is one. */
export type Upload = { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> }

const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'name' in value && 'size' in value

// Next names the empty part of an input without a choice "undefined"
const isChosen = ({ name, size }: Upload): boolean => size > 0 || (name !== '' && name !== 'undefined')

const withinLimit = (file: Upload): boolean => file.size <= maxFileBytes

/** A file that must be chosen. */
export const fileSchema = z
  .custom<Upload>((value) => isUpload(value) && isChosen(value), 'files.fields.missing')
  .refine(withinLimit, 'files.fields.too_large')

/** A file that may be left out: an input without a choice sends a nameless, empty one. */
export const optionalFileSchema = z
  .custom<Upload | ''>((value) => value === '' || isUpload(value), 'files.fields.missing')
  .transform((value) => (value !== '' && isChosen(value) ? value : undefined))
  .refine((file) => file === undefined || withinLimit(file), 'files.fields.too_large')
  .optional()
