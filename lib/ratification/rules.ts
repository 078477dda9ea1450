import type { Year } from '@/lib/calendar/rules'
import { checkYearOpen, standsBetween } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Facts, type Verdict } from '@/lib/platform/result'

export type DossierState = 'draft' | 'sent' | 'returned' | 'accepted'

/** What a dossier is made of, in the order in which the Academy reads it. */
export const pieceKinds = ['letter', 'report', 'minutes', 'tallies', 'achievements', 'election'] as const
export type PieceKind = (typeof pieceKinds)[number]

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

/** The Academy accepts a sent dossier, or returns it with reasons. Refusals: ratification.not_sent, ratification.reason_needed. */
export const checkAnswer = (state: DossierState, answer: 'accept' | 'return', reason: string): Verdict =>
  firstRefusal(
    state === 'sent' ? allowed : refuse('ratification.not_sent'),
    answer === 'return' && reason === '' ? refuse('ratification.reason_needed') : allowed,
  )

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

/** Working days (Monday to Friday) left until a day, today not counted; negative once it has passed. */
export function workingDaysLeft(today: Date, until: Date): number {
  const step = until >= today ? 1 : -1
  let left = 0
  for (const at = new Date(today); at.getTime() !== until.getTime();) {
    at.setUTCDate(at.getUTCDate() + step)
    if (at.getUTCDay() % 6 !== 0) left += step
  }
  return left
}

export type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain }

/** One text for one content, whatever the order of its names: what is hashed when a dossier is frozen. */
export function canonical(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`
}
