import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import { messages } from '@/lib/platform/i18n/messages'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayAppraise } from '../policy'
import { checkAnswer } from '../rules'
import type { answerDossierSchema } from '../schema'

type Input = z.output<typeof answerDossierSchema>

/**
 * An official of the Academy accepts a sent dossier, or returns it with reasons, on the whole or piece by piece; among many
 * only what is complete is accepted. Refusals: not found, not an official of the Academy, not waiting for an answer, returned
 * without a reason, not complete.
 */
export const answerDossier = decision<Input, { dossierId: string }>(
  'ratification.answer_dossier',
  async (tx, ctx, input) => {
    await tx.$queryRaw`select 1 from dossiers where id = ${input.dossierId}::uuid for update`
    const dossier = await tx.dossier.findUnique({ where: { id: input.dossierId } })
    const year = dossier && (await lockYear(tx, dossier.yearId))
    if (!dossier || !year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
    const { reason, items } = input
    const missing = (dossier.contents as { missing?: unknown[] } | null)?.missing?.length ?? 0
    const lawful = firstRefusal(
      mayAppraise(ctx.actor),
      checkAnswer(dossier.state, input.answer, { reason, items, missing }),
    )
    if (!lawful.ok) return lawful
    const accepted = input.answer !== 'return'
    const said = [reason, ...items.map((item) => `${messages.vi.ratification.pieces[item.piece]}: ${item.reason}`)]
    const returnReason = said.filter((text) => text !== '').join('; ')
    await tx.dossier.update({
      where: { id: dossier.id },
      data: {
        state: accepted ? 'accepted' : 'returned',
        answeredAt: ctx.now,
        answeredById: ctx.actor.personId,
        ...(accepted ? { returnReason: null } : { returnReason, returnItems: items }),
        version: { increment: 1 },
      },
    })
    const facts = {
      number: dossier.number ?? '',
      year: String(year.year),
      cluster: year.clusterCode,
      reason: returnReason || '–',
    }
    await record(tx, ctx, {
      event: accepted ? 'ratification.dossier_accepted' : 'ratification.dossier_returned',
      subject: { type: 'dossier', id: dossier.id },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      before: { state: dossier.state },
      after: { state: accepted ? 'accepted' : 'returned' },
    })
    const kind = accepted ? 'ratification.dossier_accepted' : 'ratification.dossier_returned'
    const href = `/work/${year.clusterCode}/${year.year}/dossier`
    if (year.headSchoolId) await notify(tx, ctx, { organisationIds: [year.headSchoolId] }, { kind, facts, href })
    return ok({ dossierId: dossier.id })
  },
)
