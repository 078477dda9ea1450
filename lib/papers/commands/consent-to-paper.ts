import 'server-only'
import type { z } from 'zod'
import { checkYearOpen } from '@/lib/calendar/rules'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { findPaper } from '../queries/find'
import { checkStanding } from '../rules/acts'
import type { consentToPaperSchema } from '../schema'
import { keepConsent } from './keep-consent'

/**
 * An author with an account answers on the paper's page; who declined may still agree.
 * Refusals: not_found, papers.not_named, common.year_closed, papers.consent_answered, is_withdrawn, already_declined.
 */
export const consentToPaper = command<z.output<typeof consentToPaperSchema>, { answer: string }>(
  'papers.consent_to_paper',
  async (tx, ctx, { paperId, ...answer }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { paper, year } = found
    const { personId } = ctx.actor
    const author = paper.authors.find((one) => one.personId === personId)
    if (!author) return refuse('papers.not_named')
    const changes = author.consent === null || (author.consent === 'declined' && answer.answer === 'agreed')
    const verdict = firstRefusal(
      checkYearOpen(year),
      checkStanding(found),
      changes ? allowed : refuse('papers.consent_answered'),
    )
    if (!verdict.ok) return verdict
    await keepConsent(tx, ctx, { author, paper, year }, answer)
    return ok({ answer: answer.answer })
  },
)
