import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { about } from '../events'
import { paperHref } from '../queries/find'
import type { PaperConsent } from '../schema'

type Author = { id: string; name: string; consent: PaperConsent | null }
type Paper = { id: string; title: string; schoolId: string; seminarId: string; createdById: string }
type Answer = { answer: PaperConsent; word: string }

/** Keeps what an author answers, inside the transaction of the command that takes it; who registered the paper is told. */
export async function keepConsent(
  tx: Tx,
  ctx: Context,
  { author, paper, year }: { author: Author; paper: Paper; year: Year },
  { answer, word }: Answer,
): Promise<void> {
  const consentWord = answer === 'declined' ? word : ''
  await tx.paperAuthor.update({
    where: { id: author.id },
    data: { consent: answer, consentAt: ctx.now, consentWord },
  })
  const facts = { name: author.name, title: paper.title }
  const kind = answer === 'agreed' ? 'papers.consent_given' : 'papers.consent_declined'
  await notify(tx, ctx, { personIds: [paper.createdById] }, { kind, facts, href: paperHref(year, paper.id) })
  const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
  await record(tx, ctx, {
    ...about(kind, paper, year, { school, name: author.name }),
    before: { consent: author.consent },
    after: { consent: answer, word: consentWord },
  })
}
