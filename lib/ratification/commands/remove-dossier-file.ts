import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayWriteDossier } from '../policy'
import { checkWriting } from '../rules'
import type { removeDossierFileSchema } from '../schema'

type Input = z.output<typeof removeDossierFileSchema>

/** Takes a document out of the dossier before it is sent; the file itself stays kept. Refusals: not found, not the year's head, sent. */
export const removeDossierFile = command<Input, { dossierId: string }>(
  'ratification.remove_dossier_file',
  async (tx, ctx, input) => {
    const line = await tx.dossierFile.findUnique({
      where: { id: input.dossierFileId },
      include: { dossier: true, file: { select: { name: true } } },
    })
    const year = line && (await lockYear(tx, line.dossier.yearId))
    if (!line || !year || !maySeeYear(ctx.actor, year)) return notFound
    const lawful = firstRefusal(mayWriteDossier(ctx.actor, year), checkWriting(year, line.dossier.state))
    if (!lawful.ok) return lawful
    await tx.dossierFile.delete({ where: { id: line.id } })
    await record(tx, ctx, {
      event: 'ratification.file_removed',
      subject: { type: 'dossier', id: line.dossierId },
      facts: { label: line.label, name: line.file.name },
      clusterId: year.clusterId,
      yearId: year.id,
    })
    return ok({ dossierId: line.dossierId })
  },
)
