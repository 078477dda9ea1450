import 'server-only'
import { createHash } from 'node:crypto'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { ok, refuse, type Result } from '@/lib/platform/result'
import { inspectBytes, type Inspection } from '@/lib/platform/storage/inspect'
import { prepareVisiblePhoto } from '@/lib/platform/storage/photo'
import { checkArrival, checkContent, checkQuota, keptName } from '../rules'
import { mediaTypes, shownPurposes, type FilePurpose, type Upload } from '../schema'

type Input = { purpose: FilePurpose; file: Upload; organisationId: string }
export type KeptFile = { fileId: string; sha256: string; size: number; name: string; pages: number | null }

type Looked = { bytes: Uint8Array<ArrayBuffer>; inspection: Inspection }

// a transaction that is tried again does not look into the same file again
const looked = new WeakMap<Upload, Promise<Looked>>()

function lookInto({ file, purpose }: Input): Promise<Looked> {
  const before = looked.get(file)
  if (before) return before
  const now = file.arrayBuffer().then(async (buffer): Promise<Looked> => {
    const bytes = new Uint8Array(buffer)
    const inspection = await inspectBytes(bytes)
    if ('problem' in inspection || !shownPurposes.includes(purpose)) return { bytes, inspection }
    const photo = await prepareVisiblePhoto(bytes)
    return photo ? { bytes: photo.bytes, inspection } : { bytes, inspection: { problem: 'damaged' } }
  })
  looked.set(file, now)
  return now
}

/**
 * Keeps a file inside the transaction of the command it belongs to; that command has said who may, and records it. A
 * picture that others will see is kept upright, small, and without what the camera wrote into it.
 * Refusals: files.kind_not_allowed, empty, too_large, extension_lies, quota_full, and what the inspection found.
 */
export async function keepFile(tx: Tx, ctx: Context, input: Input): Promise<Result<KeptFile>> {
  if (ctx.actor.kind !== 'person') return refuse('common.not_allowed')
  const name = keptName(input.file.name)
  const arrival = checkArrival({ name, size: input.file.size }, input.purpose)
  if (!arrival.ok) return arrival
  const { bytes, inspection } = await lookInto(input)
  if ('problem' in inspection) return refuse(`files.${inspection.problem}`, { name })
  const content = checkContent(name, inspection.kind)
  if (!content.ok) return content
  const kept = await tx.fileObject.aggregate({ where: { organisationId: input.organisationId }, _sum: { size: true } })
  const quota = checkQuota(kept._sum.size ?? 0, bytes.length)
  if (!quota.ok) return quota

  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = await tx.fileObject.create({
    data: {
      purpose: input.purpose,
      name,
      mediaType: mediaTypes[inspection.kind],
      size: bytes.length,
      sha256,
      pages: inspection.pages,
      organisationId: input.organisationId,
      uploadedById: ctx.actor.personId,
      uploadedAt: ctx.now,
    },
  })
  await tx.fileContent.create({ data: { fileId: file.id, bytes } })
  return ok({ fileId: file.id, sha256, size: bytes.length, name, pages: inspection.pages })
}
