import 'server-only'
import type { z } from 'zod'
import { keepDraft } from '@/lib/documents/commands/keep-draft'
import { mayKeepBook } from '@/lib/documents/policy'
import { ownerOf } from '@/lib/documents/queries/find'
import { checkDraft } from '@/lib/documents/rules/documents'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound } from '@/lib/platform/result'
import { findDrafted } from '../queries/find'
import { gather } from '../queries/gather'
import { readGround } from '../queries/ground'
import { changesOf, composed, proseAfter, type Kept } from '../rules/parts'
import { checkChanged } from '../rules/sources'
import type { takeDataSchema } from '../schema'

type Input = z.output<typeof takeDataSchema>

/**
 * Takes over what has changed in the year since the draft; words that a person wrote stay as he wrote them.
 * Refusals: not found, not keeping, no draft, nothing changed.
 */
export const takeData = command<Input, { documentId: string }>(
  'drafting.take_data',
  async (tx, ctx, { documentId }) => {
    const found = await findDrafted(tx, ctx, documentId)
    if (!found) return notFound
    const { row, source, year, data: before } = found
    const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(row.book)), checkDraft(row))
    if (!verdict.ok) return verdict
    const gathered = await gather(await readGround(tx, ctx, year), source)
    if (!gathered) return notFound
    const data = gathered.data as unknown as Kept
    const changed = checkChanged(changesOf(source.kind, before, data).length)
    if (!changed.ok) return changed

    const prose = proseAfter(source.kind, before, data, found.prose)
    const whole = composed(source.kind, data, prose) as { addressees?: string[] }
    const { signer, signerPost, authority, place, recipients, version, kind, type } = row
    return keepDraft(tx, ctx, {
      ...{ documentId, version, kind, type, signer, signerPost, authority, place, recipients, prose, data },
      // a key of its own: who has the words open in another window is told
      edit: crypto.randomUUID(),
      subject: row.subject === before.subject ? gathered.data.subject : row.subject,
      addressee: whole.addressees ? whole.addressees.join('; ') : row.addressee,
    })
  },
)
