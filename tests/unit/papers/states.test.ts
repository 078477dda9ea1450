import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTransition, isAccepted, stateAfter, transitions, type PaperAct } from '@/lib/papers/rules/states'
import { PaperState } from '@/lib/papers/schema'

const acts = Object.keys(transitions) as PaperAct[]
const states = Object.values(PaperState)
const anyAct = fc.constantFrom(...acts)

type Paper = { state: PaperState; before: PaperState | null; submitted: boolean }

/** A paper lives through acts; the unlawful ones change nothing. */
function live(paper: Paper, act: PaperAct): Paper {
  if (!checkTransition(act, paper.state).ok) return paper
  const state = stateAfter(act, paper.state, paper.before)
  return {
    state,
    before: act === 'withdraw' ? paper.state : null,
    submitted: paper.submitted || act === 'submit',
  }
}

const born: Paper = { state: 'registered', before: null, submitted: false }
const anyLife = fc.array(anyAct, { maxLength: 30 }).map((life) => life.reduce(live, born))

describe('the states of a paper', () => {
  it('are left only by the acts of the diagram', () => {
    const lawful = acts.flatMap((act) =>
      states.filter((state) => checkTransition(act, state).ok).map((state) => `${act} ${state}`),
    )
    expect(lawful).toEqual([
      'submit registered',
      'submit submitted',
      'submit revision_asked',
      'ask_revision submitted',
      'accept_spoken submitted',
      'accept_spoken accepted_proceedings',
      'accept_proceedings submitted',
      'accept_proceedings accepted_spoken',
      'decline submitted',
      'decline revision_asked',
      'withdraw registered',
      'withdraw submitted',
      'withdraw revision_asked',
      'withdraw accepted_spoken',
      'withdraw accepted_proceedings',
      'restore withdrawn',
    ])
  })

  it('whatever happens: nothing is judged that was not handed in', () => {
    fc.assert(
      fc.property(anyLife, ({ state, submitted }) => {
        const judged = isAccepted(state) || state === 'declined' || state === 'revision_asked'
        expect(judged && !submitted).toBe(false)
      }),
    )
  })

  it('whatever happens: a declined paper stays declined', () => {
    fc.assert(
      fc.property(anyAct, (act) => {
        expect(live({ state: 'declined', before: null, submitted: true }, act).state).toBe('declined')
      }),
    )
  })

  it('whatever happens: withdrawing and restoring leaves a paper where it stood', () => {
    fc.assert(
      fc.property(anyLife, (paper) => {
        const away = live(paper, 'withdraw')
        if (away.state !== 'withdrawn' || paper.state === 'withdrawn') return
        expect(away.before).toBe(paper.state)
        expect(live(away, 'restore').state).toBe(paper.state)
      }),
    )
  })

  it('each refuse with a word of their own', () => {
    const words = states.map((state) => {
      const verdict = acts.map((act) => checkTransition(act, state)).find((one) => !one.ok)
      return verdict && !verdict.ok ? verdict.refusal.code : 'none'
    })
    expect(words).toEqual([
      'papers.not_submitted',
      'papers.under_review',
      'papers.revision_pending',
      'papers.already_accepted',
      'papers.already_accepted',
      'papers.already_declined',
      'papers.is_withdrawn',
    ])
  })
})
