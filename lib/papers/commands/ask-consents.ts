import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper } from '../queries/find'
import { acts } from '../rules/acts'
import type { paperSchema } from '../schema'
import { inviteAuthors } from './invite-authors'

/** The authors who were not asked, or whose link has passed, are asked whether they agree. Refusals: as acts.askConsents, papers.nobody_to_ask. */
export const askConsents = command<z.output<typeof paperSchema>, { asked: number }>(
  'papers.ask_consents',
  async (tx, ctx, { paperId }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found) return notFound
    const verdict = acts.askConsents(found)
    if (!verdict.ok) return verdict
    const { paper, seminar, year } = found
    const asked = await inviteAuthors(tx, ctx, { paperId, seminar, year })
    if (asked === 0) return refuse('papers.nobody_to_ask')
    const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
    await record(tx, ctx, about('papers.consents_asked', paper, year, { school, count: asked }))
    return ok({ asked })
  },
)
