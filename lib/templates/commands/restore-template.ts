import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayKeepTemplates } from '../policy'
import { findOwner, openShelf, shelfKey } from '../queries/find'
import { checkChoice } from '../rules/versions'
import type { restoreTemplateSchema } from '../schema'

type Input = z.output<typeof restoreTemplateSchema>

/**
 * Chooses the version that an office uses for a kind: a new one, an earlier one taken back, or the one that comes with the
 * product. Refusals: not found, not a keeper, tags at fault, in use already.
 */
export const restoreTemplate = command<Input, { number: number | null }>(
  'templates.restore_template',
  async (tx, ctx, { owner: code, kind, profile, number }) => {
    const found = await findOwner(tx, ctx, code)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const may = mayKeepTemplates(ctx.actor, found.owner)
    if (!may.ok) return may
    const shelfId = await openShelf(tx, found.owner)
    const place = { shelfId, kind, profile }
    const version =
      number === null
        ? null
        : await tx.documentTemplate.findUnique({ where: { shelfId_kind_profile_number: { ...place, number } } })
    if (number !== null && !version) return notFound
    const before = await tx.templateChoice.findUnique({ where: { shelfId_kind_profile: place } })
    const faults = (version?.faults ?? []) as unknown[]
    const verdict = firstRefusal(checkChoice(version && { number: version.number, faults }, before?.number ?? null))
    if (!verdict.ok) return verdict

    const chosen = { number, chosenById: ctx.actor.personId, chosenAt: ctx.now }
    await tx.templateChoice.upsert({
      where: { shelfId_kind_profile: place },
      create: { ...place, ...chosen },
      update: chosen,
    })
    await record(tx, ctx, {
      event: 'templates.template_chosen',
      subject: { type: 'template_shelf', id: shelfId },
      facts: { owner: found.name, kind, number: number ?? 0 },
      ...shelfKey(found.owner),
      before: { kind, profile, number: before?.number ?? null },
      after: { kind, profile, number },
    })
    return ok({ number })
  },
)
