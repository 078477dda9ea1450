import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import type { PaperState } from '../schema'

export type WayStep = {
  key:
    | 'registered'
    | 'submitted'
    | 'reviewed'
    | 'revised'
    | 'accepted'
    | 'presented'
    | 'proceedings'
    | 'declined'
    | 'withdrawn'
  state: 'done' | 'open' | 'ahead'
  at: Date | null
  /** `at` is a deadline, not a day that was */
  until: boolean
}

type Past = { toState: PaperState; at: Date }
type Paper = { state: PaperState; reviseBy: Date | null; registeredAt: Date; steps: readonly Past[] }
type Seminar = Pick<SeminarFacts, 'papersCloseAt' | 'startsAt' | 'endsAt' | 'state'>

const lastOf = (steps: readonly Past[], ...states: PaperState[]): Date | null =>
  steps.filter((step) => states.includes(step.toState)).at(-1)?.at ?? null

const step = (key: WayStep['key'], at: Date | null, open: boolean, until: Date | null = null): WayStep =>
  at
    ? { key, state: 'done', at, until: false }
    : { key, state: open ? 'open' : 'ahead', at: until, until: until !== null }

/** The paper's way: what is behind it, where it stands, what comes next. A way that ended early ends there. */
export function wayOf(paper: Paper, seminar: Seminar, now: Date): WayStep[] {
  const { state, steps } = paper
  const submitted = steps.find((one) => one.toState === 'submitted')?.at ?? null
  const asked = lastOf(steps, 'revision_asked')
  const accepted = state.startsWith('accepted') ? lastOf(steps, 'accepted_spoken', 'accepted_proceedings') : null
  const revised =
    asked && state !== 'revision_asked'
      ? (steps.find((one) => one.toState === 'submitted' && one.at > asked)?.at ?? null)
      : null
  const declined = state === 'declined' ? lastOf(steps, 'declined') : null
  const way = [
    step('registered', paper.registeredAt, false),
    step('submitted', submitted, state === 'registered', seminar.papersCloseAt),
    step('reviewed', asked ?? accepted ?? declined, state === 'submitted'),
  ]
  if (asked) way.push(step('revised', revised, state === 'revision_asked', paper.reviseBy))
  if (declined) return [...way, step('declined', declined, false)]
  if (state === 'withdrawn')
    return [...way.filter((one) => one.state === 'done'), step('withdrawn', lastOf(steps, 'withdrawn'), false)]
  way.push(step('accepted', accepted, state === 'submitted' && asked !== null))
  const over = now >= seminar.endsAt && seminar.state !== 'cancelled'
  if (state !== 'accepted_proceedings')
    way.push(
      step(
        'presented',
        state === 'accepted_spoken' && over ? seminar.startsAt : null,
        state === 'accepted_spoken',
        seminar.startsAt,
      ),
    )
  return [...way, step('proceedings', null, state === 'accepted_proceedings')]
}
