import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayWriteDossier } from '../policy'
import { checkWriting } from '../rules'
import type { addDossierFileSchema } from '../schema'

type Input = z.output<typeof addDossierFileSchema>

/**
 * Lays a document into the dossier that is being written. Refusals: not found, not the year's head, before the conference,
 * sent or accepted, no letter begun, what the file's inspection refuses.
 */
export const addDossierFile = command<Input, { fileId: string }>(
  'ratification.add_dossier_file',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const latest = await tx.dossier.findFirst({ where: { yearId: year.id }, orderBy: { round: 'desc' } })
    const lawful = firstRefusal(
      mayWriteDossier(ctx.actor, year),
      checkWriting(year, latest?.state ?? null),
      latest?.state === 'draft' ? { ok: true } : refuse('ratification.letter_missing'),
    )
    if (!lawful.ok) return lawful
    if (!latest || !year.headSchoolId) return notFound
    const kept = await keepFile(tx, ctx, { purpose: 'dossier', file: input.file, organisationId: year.headSchoolId })
    if (!kept.ok) return kept
    await tx.dossierFile.create({ data: { dossierId: latest.id, fileId: kept.value.fileId, label: input.label } })
    await record(tx, ctx, {
      event: 'ratification.file_added',
      subject: { type: 'dossier', id: latest.id },
      facts: { label: input.label, name: kept.value.name },
      clusterId: year.clusterId,
      yearId: year.id,
      after: { sha256: kept.value.sha256 },
    })
    return ok({ fileId: kept.value.fileId })
  },
)
