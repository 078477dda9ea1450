import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { canonical } from '@/lib/platform/canonical'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayWriteDossier } from '../policy'
import { assemble, readDossier } from '../queries/pieces'
import { checkSending, missingPieces, type Plain } from '../rules'
import type { sendDossierSchema } from '../schema'

type Input = z.output<typeof sendDossierSchema>

/**
 * Sends the dossier to the Academy: what stands in the year is frozen with its SHA-256. Missing pieces go with it by name.
 * Refusals: not found, not the year's head, conference not over, no letter, sent already, changed meanwhile.
 */
export const sendDossier = command<Input, { dossierId: string }>(
  'ratification.send_dossier',
  async (tx, ctx, input) => {
    await tx.$queryRaw`select 1 from dossiers where id = ${input.dossierId}::uuid for update`
    const found = await tx.dossier.findUnique({ where: { id: input.dossierId }, select: { yearId: true } })
    const year = found && (await lockYear(tx, found.yearId))
    if (!year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
    const dossier = await readDossier(tx, year.id)
    const { pieces, contents } = await assemble(tx, year, ctx.now, dossier)
    const lawful = firstRefusal(
      mayWriteDossier(ctx.actor, year),
      checkSending(year, dossier?.state ?? null, pieces),
      dossier?.id === input.dossierId && dossier.version === input.version
        ? { ok: true }
        : refuse('common.changed_meanwhile'),
    )
    if (!lawful.ok) return lawful
    const missing = missingPieces(pieces).map((piece) => piece.kind)
    const frozen = { ...(contents as { [name: string]: Plain }), missing }
    const sent = await tx.dossier.update({
      where: { id: input.dossierId },
      data: {
        state: 'sent',
        sentAt: ctx.now,
        sentById: ctx.actor.personId,
        contents: frozen,
        contentsSha256: createHash('sha256').update(canonical(frozen)).digest('hex'),
        version: { increment: 1 },
      },
    })
    const facts = { number: sent.number ?? '', year: String(year.year), cluster: year.clusterCode, round: sent.round }
    await record(tx, ctx, {
      event: 'ratification.dossier_sent',
      subject: { type: 'dossier', id: sent.id },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      after: { contentsSha256: sent.contentsSha256, missing },
    })
    const place = `${year.clusterCode}/${year.year}`
    await notify(
      tx,
      ctx,
      { academy: ['academy_reviewer', 'academy_approver'] },
      { kind: 'ratification.dossier_sent', facts, href: `/academy/ratification/${place}` },
    )
    await notify(
      tx,
      ctx,
      { yearId: year.id },
      { kind: 'ratification.dossier_sent', facts, href: `/work/${place}/dossier` },
    )
    return ok({ dossierId: sent.id })
  },
)
