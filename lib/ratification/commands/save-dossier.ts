import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { formatDay } from '@/lib/platform/i18n/format'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayWriteDossier } from '../policy'
import { checkWriting } from '../rules'
import type { saveDossierSchema } from '../schema'

type Input = z.output<typeof saveDossierSchema>

/**
 * Writes the submission letter of the year's dossier; after a return, the next round begins with it.
 * Refusals: not found, not the year's head, before the conference, waiting for the Academy, accepted, changed meanwhile.
 */
export const saveDossier = command<Input, { dossierId: string }>(
  'ratification.save_dossier',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const latest = await tx.dossier.findFirst({ where: { yearId: year.id }, orderBy: { round: 'desc' } })
    const lawful = firstRefusal(mayWriteDossier(ctx.actor, year), checkWriting(year, latest?.state ?? null))
    if (!lawful.ok) return lawful
    const { number, date, letter } = input
    const draft = latest?.state === 'draft' ? latest : null
    if ((draft?.version ?? 0) !== input.version) return refuse('common.changed_meanwhile')
    // a write to the year: of two at the same moment one begins anew and sees what the other did
    await tx.clusterYear.update({ where: { id: year.id }, data: { version: { increment: 1 } } })
    const saved = draft
      ? await tx.dossier.update({ where: { id: draft.id }, data: { number, date, letter, version: { increment: 1 } } })
      : await tx.dossier.create({
          data: { yearId: year.id, round: (latest?.round ?? 0) + 1, number, date, letter, version: 1 },
        })
    await record(tx, ctx, {
      event: 'ratification.dossier_saved',
      subject: { type: 'dossier', id: saved.id },
      facts: { number, date: formatDay(date), year: String(year.year) },
      clusterId: year.clusterId,
      yearId: year.id,
      before: draft ? { number: draft.number, letter: draft.letter } : {},
      after: { number, letter },
    })
    return ok({ dossierId: saved.id })
  },
)
