import type { Year } from '@/lib/calendar/rules'
import { checkYearOpen, standsBetween } from '@/lib/calendar/rules'
import type { CertificateWords } from '@/lib/platform/print/certificate'
import { allowed, atField, firstRefusal, refuse, type Facts, type Verdict } from '@/lib/platform/result'
import { dayText } from '@/lib/proceedings/rules/certificates'
import type { PieceKind } from './schema'

export type DossierState = 'draft' | 'sent' | 'returned' | 'accepted'

/** A piece of the dossier: there, or missing, with the school that owes it and the place where it is made. */
export type Piece = { kind: PieceKind; there: boolean; facts: Facts; href: string; owedById: string | null }

/** What is still missing of a dossier. */
export const missingPieces = (pieces: readonly Piece[]): Piece[] => pieces.filter((piece) => !piece.there)

/** A dossier is written from the conference until it is accepted. Refusals: common.year_closed, ratification.too_early, ratification.accepted_already. */
export function checkWriting(year: Pick<Year, 'gate' | 'year'>, state: DossierState | null): Verdict {
  return firstRefusal(
    checkYearOpen(year),
    standsBetween(year, 'conference', 'hand_over') ? allowed : refuse('ratification.too_early'),
    state === 'accepted' ? refuse('ratification.accepted_already') : allowed,
    state === 'sent' ? refuse('ratification.waits_for_academy') : allowed,
  )
}

/**
 * A dossier is sent once the conference is over; its letter must have text, number and day. Other missing pieces are shown
 * before sending and kept with it: the Academy may return it. Refusals: ratification.conference_not_over, letter_missing.
 */
export function checkSending(
  year: Pick<Year, 'gate' | 'year'>,
  state: DossierState | null,
  pieces: readonly Piece[],
): Verdict {
  const letter = pieces.find((piece) => piece.kind === 'letter')
  return firstRefusal(
    checkYearOpen(year),
    standsBetween(year, 'ratification', 'hand_over') ? allowed : refuse('ratification.conference_not_over'),
    state === 'draft' ? allowed : refuse(state === null ? 'ratification.letter_missing' : 'ratification.sent_already'),
    letter?.there ? allowed : refuse('ratification.letter_missing'),
  )
}

/** What is asked for of one piece of a returned dossier. */
export type ReturnItem = { piece: PieceKind; reason: string }

export type Answer = 'accept' | 'accept_complete' | 'return'

/**
 * The Academy accepts a sent dossier, or returns it with reasons, on the whole or piece by piece; among many it accepts only what
 * is complete. Refusals: ratification.not_sent, ratification.reason_needed, ratification.not_complete.
 */
export const checkAnswer = (
  state: DossierState,
  answer: Answer,
  { reason = '', items = [], missing = 0 }: { reason?: string; items?: readonly ReturnItem[]; missing?: number } = {},
): Verdict =>
  firstRefusal(
    state === 'sent' ? allowed : refuse('ratification.not_sent'),
    answer === 'return' && reason === '' && items.length === 0 ? refuse('ratification.reason_needed') : allowed,
    answer === 'accept_complete' && missing > 0 ? refuse('ratification.not_complete', { count: missing }) : allowed,
  )

/** A dossier is appraised from its sending on. Refusal: ratification.not_sent_yet. */
export const checkNoting = (state: DossierState): Verdict =>
  state === 'draft' ? refuse('ratification.not_sent_yet') : allowed

export type Line = { id: string; confirmed: boolean; reason: string }

/**
 * A decision speaks of each waiting line once, confirms it or says why not. Refusals: ratification.nothing_to_decide,
 * ratification.lines_differ, ratification.refusal_needs_reason.
 */
export function checkLines(lines: readonly Line[], waiting: readonly string[]): Verdict {
  const said = new Set(lines.map((line) => line.id))
  const same = said.size === lines.length && said.size === waiting.length && waiting.every((id) => said.has(id))
  return firstRefusal(
    waiting.length > 0 ? allowed : refuse('ratification.nothing_to_decide'),
    same ? allowed : refuse('ratification.lines_differ'),
    lines.some((line) => !line.confirmed && line.reason === '') ? refuse('ratification.refusal_needs_reason') : allowed,
  )
}

/** The two decisions rest on an accepted dossier, at the gate of ratification. Refusals: ratification.not_at_ratification, dossier_not_accepted. */
export const checkDeciding = (year: Pick<Year, 'gate' | 'year'>, accepted: boolean): Verdict =>
  firstRefusal(
    checkYearOpen(year),
    year.gate === 'ratification' ? allowed : refuse('ratification.not_at_ratification'),
    accepted ? allowed : refuse('ratification.dossier_not_accepted'),
  )

/** The instant T at which powers pass never lies in the past. Refusal: ratification.instant_passed. */
export const checkInstant = (effectiveAt: Date, now: Date): Verdict =>
  effectiveAt >= now ? allowed : refuse('ratification.instant_passed', { now })

export type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain }

/** The chain of proof of an award, from what it rests on up to itself. */
export const linkKinds = ['evidence', 'eligibility', 'ballot', 'nomination', 'dossier', 'decision', 'award'] as const
export type LinkKind = (typeof linkKinds)[number]

export type RevocationState = 'proposed' | 'decided' | 'declined'

/**
 * An award is taken back while it stands and no proposal to do so waits. Refusals: ratification.not_confirmed,
 * ratification.revocation_waits, ratification.revoked_already.
 */
export const checkRevocable = (confirmed: boolean, revocations: readonly RevocationState[]): Verdict =>
  firstRefusal(
    confirmed ? allowed : refuse('ratification.not_confirmed'),
    revocations.includes('decided') ? refuse('ratification.revoked_already') : allowed,
    revocations.includes('proposed') ? refuse('ratification.revocation_waits') : allowed,
  )

/** A proposal to take an award back is answered once. Refusal: ratification.revocation_answered. */
export const checkRevocationWaits = (state: RevocationState): Verdict =>
  state === 'proposed' ? allowed : refuse('ratification.revocation_answered')

/** Nothing is taken back before it was given. Refusal: ratification.revoked_before_given. */
export const checkRevokedAfterGiven = (revokedOn: Date, givenOn: Date): Verdict =>
  atField('date', revokedOn >= givenOn ? allowed : refuse('ratification.revoked_before_given'))

type GivenAward = {
  kind: 'title' | 'commendation'
  award: string
  school: string
  academy: string
  cluster: string
  year: number
  decision: { number: string; date: Date; signer: string; illustrative: boolean }
}

/** What is printed on the certificate of an award; its signature and seal are set by hand. */
export const awardWords = ({
  kind,
  award,
  school,
  academy,
  cluster,
  year,
  decision,
}: GivenAward): CertificateWords => ({
  ...{ body: academy, name: school, about: '', work: '', signer: '', post: decision.signer },
  ...(kind === 'commendation' ? { heading: 'BẰNG KHEN', certifies: 'tặng' } : { heading: 'CHỨNG NHẬN', certifies: '' }),
  deed: kind === 'commendation' ? 'đã có thành tích xuất sắc' : `được tặng ${award}`,
  occasion: `trong phong trào thi đua năm ${year} của ${cluster}`,
  number: `${decision.number}${decision.illustrative ? ' (minh họa)' : ''}, ${dayText(decision.date)}`,
  placeAndDay: `Hà Nội, ${dayText(decision.date)}`,
})
