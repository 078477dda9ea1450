import { firstRefusal, type Verdict } from '@/lib/platform/result'
import type { PaperDecisionKind, PaperState } from '../schema'
import { acts, type PaperCase } from './acts'
import { checkReviseBy } from './writing'

/** What the host's people decide on a paper: points and a day for a revision, a reason for a paper that is not taken. */
export type Decision = { kind: PaperDecisionKind; points: readonly string[]; reviseBy: Date | null; reason: string }

const lawful: Record<PaperDecisionKind, (it: PaperCase) => Verdict> = {
  spoken: acts.acceptSpoken,
  proceedings: acts.acceptProceedings,
  revise: acts.askRevision,
  decline: acts.decline,
}

const states: Record<PaperDecisionKind, PaperState> = {
  spoken: 'accepted_spoken',
  proceedings: 'accepted_proceedings',
  revise: 'revision_asked',
  decline: 'declined',
}

/** Where a paper stands once its decision is released. */
export const stateDecided = (kind: PaperDecisionKind): PaperState => states[kind]

/**
 * A decision is lawful now: asked when it is prepared, and again when it is released.
 * Refusals: as acts.acceptSpoken, acceptProceedings, askRevision and decline, and checkReviseBy.
 */
export const checkDecision = (it: PaperCase, { kind, reviseBy }: Decision): Verdict =>
  firstRefusal(lawful[kind](it), ...(reviseBy ? [checkReviseBy(reviseBy, it.seminar.startsAt, it.now)] : []))

/** The paper was handed in anew after this decision was made: it was made on an older version. */
export const isOnOlderVersion = (decidedAt: Date, submittedAt: Date | null): boolean =>
  submittedAt !== null && submittedAt > decidedAt
