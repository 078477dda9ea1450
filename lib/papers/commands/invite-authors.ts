import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { hashToken, makeToken } from '@/lib/platform/auth/tokens'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { queueMail } from '@/lib/platform/mail/queue'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { paperHref } from '../queries/find'
import { consentLetter } from '../queries/letters'
import { consentState } from '../rules/authors'

const linkDays = 30
const day = 86_400_000

type About = { paperId: string; seminar: SeminarFacts; year: Year }

/**
 * Asks the authors who were not asked yet, or whose link has passed, whether they agree: by a letter where there is an address,
 * by a notice where there is an account. Inside the transaction of the command that names them; tells how many were asked.
 */
export async function inviteAuthors(tx: Tx, ctx: Context, { paperId, seminar, year }: About): Promise<number> {
  const paper = await tx.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: { id: true, title: true, authors: { orderBy: { position: 'asc' } } },
  })
  const asked = paper.authors.filter(
    (author) =>
      ['not_asked', 'expired'].includes(consentState(author, ctx.now)) &&
      (author.email !== '' || author.personId !== null),
  )
  for (const author of asked) {
    const token = author.email === '' ? null : makeToken()
    const consentExpiresAt = new Date(ctx.now.getTime() + linkDays * day)
    await tx.paperAuthor.update({
      where: { id: author.id },
      data: {
        consentAskedAt: ctx.now,
        consentTokenHash: token && hashToken(token),
        consentExpiresAt: token && consentExpiresAt,
      },
    })
    if (token)
      await queueMail(tx, {
        to: author.email,
        kind: 'paper_consent',
        ...consentLetter({ paper, seminar, year }, { name: author.name, token, until: consentExpiresAt }),
      })
  }
  const personIds = asked.flatMap(({ personId }) => personId ?? [])
  const text = { kind: 'papers.consent_asked', facts: { title: paper.title }, href: paperHref(year, paperId) } as const
  await notify(tx, ctx, { personIds }, text)
  return asked.length
}
