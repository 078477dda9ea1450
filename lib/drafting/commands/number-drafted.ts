import 'server-only'
import type { z } from 'zod'
import { numberDraft } from '@/lib/documents/commands/number-draft'
import { mayKeepBook } from '@/lib/documents/policy'
import { ownerOf } from '@/lib/documents/queries/find'
import { checkNumbering } from '@/lib/documents/rules/documents'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { fillWith, isFillable, templateOf, wordNameOf } from '../queries/fill'
import { draftedHref, findDrafted } from '../queries/find'
import { gather } from '../queries/gather'
import { readGround } from '../queries/ground'
import { changesOf, type Kept } from '../rules/parts'
import { checkFresh, checkTakesNumber } from '../rules/sources'
import type { numberDraftedSchema } from '../schema'

type Input = z.output<typeof numberDraftedSchema>

/**
 * Gives a draft its number, prints the number into its Word file, and freezes that file.
 * Refusals: not found, not keeping, numbered already, subject or signer missing, takes no number, data changed since, template
 * cannot be filled, day ahead, day before last.
 */
export const numberDrafted = command<Input, { documentId: string; symbol: string; href: string }>(
  'drafting.number_drafted',
  async (tx, ctx, { documentId, date, asItStands }) => {
    const found = await findDrafted(tx, ctx, documentId)
    if (!found) return notFound
    const { row, source, year, data } = found
    const verdict = firstRefusal(
      mayKeepBook(ctx.actor, ownerOf(row.book)),
      checkNumbering(row),
      checkTakesNumber(source.kind),
    )
    if (!verdict.ok) return verdict
    const now = await gather(await readGround(tx, ctx, year), source)
    const changes = now ? changesOf(source.kind, data, now.data as unknown as Kept).length : 0
    const fresh = checkFresh(changes, asItStands === 'on')
    if (!fresh.ok) return fresh
    const template = await templateOf(tx, found)
    if (!isFillable(template, found)) return refuse('drafting.template_faulty')

    const numbered = await numberDraft(tx, ctx, {
      ...{ documentId, date, templateVersionId: template.id },
      file: async ({ symbol }) => {
        const filled = await fillWith(template, found, { symbol, date })
        if ('faults' in filled)
          throw new Error(`the template of ${source.kind} was found fillable and cannot be filled`)
        return new File([filled.bytes], wordNameOf(symbol, row.subject))
      },
    })
    return numbered.ok ? ok({ ...numbered.value, href: draftedHref(year, documentId) }) : numbered
  },
  { line: 'documents.numbering' },
)
