import 'server-only'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper } from '../queries/find'
import { acts } from '../rules/acts'
import type { WrittenPaper } from '../schema'
import { keepDraft } from './keep-draft'

/** Saves the draft of a paper's next version; nothing is handed in. Refusals: as acts.write and keepDraft. */
export const saveDraft = command<WrittenPaper, { paperId: string }>('papers.save_draft', async (tx, ctx, input) => {
  const found = await findPaper(tx, ctx.actor, input.paperId, ctx.now)
  if (!found) return notFound
  const verdict = acts.write(found)
  if (!verdict.ok) return verdict
  const kept = await keepDraft(tx, ctx, found, input)
  if (!kept.ok) return kept
  if (kept.value.length > 0)
    await record(tx, ctx, {
      ...about('papers.draft_saved', { ...found.paper, title: input.title }, found.year),
      after: { changed: kept.value },
    })
  return ok({ paperId: input.paperId })
})
