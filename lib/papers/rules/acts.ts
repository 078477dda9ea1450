import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import { checkAhead, type SeminarFacts } from '@/lib/seminars/rules/windows'
import { mayJudgePaper, mayWritePaper, type PaperFacts } from '../policy'
import type { PaperState } from '../schema'
import { checkTransition, type PaperAct } from './states'
import { checkSubmissionTime, checkWithdrawalTime } from './writing'

/** Who stands before which paper, and when. */
export type PaperCase = {
  actor: Actor
  year: Year
  seminar: SeminarFacts
  paper: PaperFacts & { state: PaperState; reviseBy: Date | null; inProgramme: boolean; consentsMissing: number }
  now: Date
}

/** What stands in a published programme stays there. Refusal: papers.in_programme. */
const checkNotPublished = ({ paper, seminar }: PaperCase): Verdict =>
  paper.inProgramme && seminar.programmePublishedAt ? refuse('papers.in_programme') : allowed

/** Where the host asks for it, a paper is taken once all its authors agree. Refusal: papers.consents_missing. */
const checkConsents = ({ paper, seminar }: PaperCase): Verdict =>
  seminar.consentsNeeded && paper.consentsMissing > 0
    ? refuse('papers.consents_missing', { count: paper.consentsMissing })
    : allowed

const judge = (it: PaperCase, act: PaperAct): Verdict =>
  firstRefusal(mayJudgePaper(it), checkTransition(act, it.paper.state), checkAhead(it.seminar, it.now))

/** It is neither withdrawn nor declined. Refusals: papers.is_withdrawn, already_declined. */
export const checkStanding = ({ paper: { state } }: Pick<PaperCase, 'paper'>): Verdict =>
  state === 'withdrawn'
    ? refuse('papers.is_withdrawn')
    : state === 'declined'
      ? refuse('papers.already_declined')
      : allowed

/** What is asked of each act on a paper: the command refuses, and the page says beforehand, from the same line. */
export const acts = {
  /** write on: the draft of the next version */
  write: (it: PaperCase): Verdict => firstRefusal(mayWritePaper(it), checkTransition('submit', it.paper.state)),
  submit: (it: PaperCase): Verdict =>
    firstRefusal(
      mayWritePaper(it),
      checkTransition('submit', it.paper.state),
      checkSubmissionTime(it.paper, it.seminar, it.now),
    ),
  answer: (it: PaperCase): Verdict =>
    firstRefusal(
      mayWritePaper(it),
      it.paper.state === 'revision_asked' ? allowed : refuse('papers.not_under_revision'),
      checkAhead(it.seminar, it.now),
    ),
  withdraw: (it: PaperCase): Verdict =>
    firstRefusal(
      mayWritePaper(it),
      checkTransition('withdraw', it.paper.state),
      checkNotPublished(it),
      checkWithdrawalTime(it.seminar, it.now),
    ),
  restore: (it: PaperCase): Verdict =>
    firstRefusal(
      mayWritePaper(it),
      it.paper.state === 'withdrawn' ? allowed : refuse('papers.not_withdrawn'),
      checkWithdrawalTime(it.seminar, it.now),
    ),
  /** ask the authors who have not answered whether they agree */
  askConsents: (it: PaperCase): Verdict =>
    firstRefusal(mayWritePaper(it), checkStanding(it), checkAhead(it.seminar, it.now)),
  askRevision: (it: PaperCase): Verdict => judge(it, 'ask_revision'),
  acceptSpoken: (it: PaperCase): Verdict => firstRefusal(judge(it, 'accept_spoken'), checkConsents(it)),
  acceptProceedings: (it: PaperCase): Verdict =>
    firstRefusal(judge(it, 'accept_proceedings'), checkNotPublished(it), checkConsents(it)),
  decline: (it: PaperCase): Verdict => judge(it, 'decline'),
}
