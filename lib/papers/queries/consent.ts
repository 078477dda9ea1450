import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { hashToken } from '@/lib/platform/auth/tokens'
import { fieldDay, fieldNow } from '@/lib/platform/clock'
import { db, type Prisma, type Tx } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual } from '@/lib/platform/result'
import { checkStanding } from '../rules/acts'
import { checkConsentLink } from '../rules/authors'
import { paperColumns, withFacts } from './find'

type Author = Prisma.PaperAuthorGetPayload<object>
type Found = { author: Author; paper: ReturnType<typeof withFacts>; yearId: string; topic: string }

/** The author whom a link's hash names, with the paper; null for a link that was never sent or whose author was taken off. */
export async function findByToken(tx: Tx, consentTokenHash: string): Promise<Found | null> {
  const author = await tx.paperAuthor.findUnique({ where: { consentTokenHash } })
  if (!author) return null
  const { seminar, ...row } = await tx.paper.findUniqueOrThrow({
    where: { id: author.paperId },
    select: { ...paperColumns, seminar: { select: { yearId: true, topic: true } } },
  })
  return { author, paper: withFacts(row), ...seminar }
}

export type ConsentAsked = {
  name: string
  title: string
  topic: string
  authors: { name: string; place: Bilingual }[]
  until: Date
}

export type ConsentLink = { state: 'open'; asked: ConsentAsked } | { state: 'agreed' | 'declined' | 'closed' }

/** What a link of a letter asks, for whoever holds it; reading it changes nothing. */
export async function getConsentLink(token: string): Promise<ConsentLink> {
  const [found, now] = await Promise.all([findByToken(db(), hashToken(token)), fieldNow(db())])
  const year = found && (await findYear(db(), found.yearId))
  if (!found || !year) return { state: 'closed' }
  const { author, paper, topic } = found
  if (author.consent) return { state: author.consent }
  const open = firstRefusal(checkYearOpen(year), checkStanding({ paper }), checkConsentLink(author, now))
  if (!open.ok || !author.consentExpiresAt) return { state: 'closed' }
  const names = await namesOn(db(), paper.authorSchoolIds, fieldDay(now))
  return {
    state: 'open',
    asked: {
      ...{ name: author.name, title: paper.title, topic, until: author.consentExpiresAt },
      authors: paper.authors.map(({ name, organisationId, affiliation }) => ({
        name,
        place: names.get(organisationId ?? '')?.name ?? { vi: affiliation, en: affiliation },
      })),
    },
  }
}
