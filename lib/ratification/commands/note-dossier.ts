import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayAppraise } from '../policy'
import { checkNoting } from '../rules'
import type { noteDossierSchema } from '../schema'

type Input = z.output<typeof noteDossierSchema>

/**
 * An official of the Academy notes something of the appraisal, on a piece of the dossier or on the whole; only the Academy's
 * officials read it. Refusals: not found, not an official of the Academy, not sent yet.
 */
export const noteDossier = command<Input, { noteId: string }>(
  'ratification.note_dossier',
  async (tx, ctx, { dossierId, piece, text }) => {
    const dossier = await tx.dossier.findUnique({ where: { id: dossierId } })
    const year = dossier && (await findYear(tx, dossier.yearId))
    if (!dossier || !year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
    const lawful = firstRefusal(mayAppraise(ctx.actor), checkNoting(dossier.state))
    if (!lawful.ok) return lawful
    const { id } = await tx.dossierNote.create({
      data: { dossierId, piece, text, byId: ctx.actor.personId, at: ctx.now },
    })
    // the trail is read by the schools, too: it tells that a note was made, and not what it says
    await record(tx, ctx, {
      ...{ event: 'ratification.dossier_noted', subject: { type: 'dossier', id: dossier.id } },
      facts: { number: dossier.number ?? '', year: String(year.year), cluster: year.clusterCode },
      ...{ clusterId: year.clusterId, yearId: year.id },
    })
    return ok({ noteId: id })
  },
)
