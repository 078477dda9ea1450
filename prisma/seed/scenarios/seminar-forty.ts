import { callForPapers, writePapers } from '../acts/papers'
import { callSecond, decideSecond, registerSecond, reviewSecond, submitSecond } from '../acts/seminar-forty'
import type { Act } from '../scenario'
import { acts as before } from './seminar-open'

// the second seminar runs beside the first: its acts stand between those of the first, in the order of their days
const around: Record<string, { first: Act[]; then: Act[] }> = {
  [callForPapers.name]: { first: [callSecond, registerSecond], then: [submitSecond] },
  [writePapers.name]: { first: [], then: [reviewSecond, decideSecond] },
}

/** 18/10/2022 with two seminars and forty papers in all states and formats, reviews, waiting decisions, a released programme. */
export const acts: Act[] = before.flatMap((act) => {
  const { first, then } = around[act.name] ?? { first: [], then: [] }
  return [...first, act, ...then]
})
