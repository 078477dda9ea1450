import 'server-only'
import type { z } from 'zod'
import { lockYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { hashToken } from '@/lib/platform/auth/tokens'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkStanding } from '../rules/acts'
import { checkConsentLink } from '../rules/authors'
import type { answerConsentSchema } from '../schema'
import { findByToken } from '../queries/consent'
import { keepConsent } from './keep-consent'

/**
 * An author answers by the link of the letter, without an account: agrees, or declines with a word. Whoever holds the link
 * answers, once. Refusals: not_found, common.year_closed, as checkConsentLink, papers.is_withdrawn, already_declined.
 */
export const answerConsent = command<z.output<typeof answerConsentSchema>, { answer: string }>(
  'papers.answer_consent',
  async (tx, ctx, { token, ...answer }) => {
    const found = await findByToken(tx, hashToken(token))
    if (!found) return notFound
    const { author, paper, yearId } = found
    // held against another press of the same link, and against a change of the list of authors
    await tx.$queryRaw`select 1 from papers where id = ${paper.id}::uuid for update`
    const year = await lockYear(tx, yearId)
    if (!year) return notFound
    const verdict = firstRefusal(checkYearOpen(year), checkStanding({ paper }), checkConsentLink(author, ctx.now))
    if (!verdict.ok) return verdict
    await keepConsent(tx, ctx, { author, paper, year }, answer)
    return ok({ answer: answer.answer })
  },
)
