import { allowed, allRefusals, atField, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { AuthorsInput, PaperConsent } from '../schema'

type Placed = { organisationId: string | null; affiliation: string }

/**
 * Authors come from schools of the year, or are guests who say where they come from.
 * Refusals: papers.author_not_member, affiliation_missing.
 */
export function checkPlaces(authors: readonly Placed[], memberIds: readonly string[]): Verdict {
  return allRefusals(
    ...authors.map(({ organisationId, affiliation }, at) =>
      organisationId === null
        ? affiliation === ''
          ? atField(`authors.${at}.affiliation`, refuse('papers.affiliation_missing'))
          : allowed
        : memberIds.includes(organisationId)
          ? allowed
          : atField(`authors.${at}.organisationId`, refuse('papers.author_not_member')),
    ),
  )
}

type Consent = {
  consent: PaperConsent | null
  consentAt: Date | null
  consentWord: string
  consentAskedAt: Date | null
  consentTokenHash: string | null
  consentExpiresAt: Date | null
}

type AuthorRow = Placed & {
  position: number
  name: string
  personId: string | null
  degree: string
  post: string
  email: string
  phone: string
  presents: boolean
}

export type ConsentedRow = AuthorRow & Consent

/** Authors in the order of the form, with their accounts; one of them presents. */
export const authorRows = (input: AuthorsInput, accounts: readonly (string | null)[]): AuthorRow[] =>
  input.authors.map(({ row, email, affiliation, ...author }, at) => ({
    ...author,
    affiliation: author.organisationId === null ? affiliation : '',
    email: email.toLowerCase(),
    position: at + 1,
    personId: accounts[at] ?? null,
    presents: row === input.presenter,
  }))

const unanswered: Consent = {
  ...{ consent: null, consentAt: null, consentWord: '' },
  ...{ consentAskedAt: null, consentTokenHash: null, consentExpiresAt: null },
}

const isSame = (a: AuthorRow, b: AuthorRow): boolean =>
  (a.personId !== null && a.personId === b.personId) ||
  (a.email !== '' && a.email === b.email) ||
  (a.name === b.name && a.organisationId === b.organisationId && a.affiliation === b.affiliation)

/**
 * Who stays an author keeps their answer, and the letter they were sent unless their address changed before they answered;
 * who writes themselves in agrees by that; the new ones are still to be asked.
 */
export function withConsents(
  rows: readonly AuthorRow[],
  before: readonly ConsentedRow[],
  writerId: string,
  now: Date,
): ConsentedRow[] {
  const left = [...before]
  return rows.map((row) => {
    const at = left.findIndex((one) => isSame(one, row))
    const known = at === -1 ? null : (left.splice(at, 1)[0] ?? null)
    const { consent, consentAt, consentWord, consentAskedAt, consentTokenHash, consentExpiresAt } = known ?? unanswered
    if (consent === null && row.personId === writerId)
      return { ...row, ...unanswered, consent: 'agreed', consentAt: now }
    if (consent === null && known?.email !== row.email) return { ...row, ...unanswered }
    return { ...row, consent, consentAt, consentWord, consentAskedAt, consentTokenHash, consentExpiresAt }
  })
}

/** Where an author's consent stands: a letter that was not answered in time may be sent again. */
export const consentState = (
  { consent, consentAskedAt, consentExpiresAt }: Pick<Consent, 'consent' | 'consentAskedAt' | 'consentExpiresAt'>,
  now: Date,
): 'agreed' | 'declined' | 'asked' | 'expired' | 'not_asked' => {
  if (consent) return consent
  if (!consentAskedAt) return 'not_asked'
  return consentExpiresAt && consentExpiresAt <= now ? 'expired' : 'asked'
}

type Answerable = Pick<Consent, 'consent' | 'consentExpiresAt'>

/** A link answers once, in its time. Refusals: papers.consent_answered, consent_expired. */
export const checkConsentLink = (author: Answerable, now: Date): Verdict =>
  firstRefusal(
    author.consent ? refuse('papers.consent_answered') : allowed,
    author.consentExpiresAt && author.consentExpiresAt > now ? allowed : refuse('papers.consent_expired'),
  )

/** How many authors have not agreed. */
export const consentsMissing = (authors: readonly Pick<Consent, 'consent'>[]): number =>
  authors.filter((author) => author.consent !== 'agreed').length
