import { describe, expect, it } from 'vitest'
import { wayOf } from '@/lib/papers/rules/way'
import type { PaperState } from '@/lib/papers/schema'

const at = (day: number, month = 10): Date => new Date(Date.UTC(2022, month - 1, day))
const seminar = { papersCloseAt: at(14), startsAt: at(8, 11), endsAt: at(9, 11), state: 'convened' as const }
const step = (toState: PaperState, day: number): { toState: PaperState; at: Date } => ({ toState, at: at(day) })
const way = (state: PaperState, steps: { toState: PaperState; at: Date }[], now = at(18)): string[] =>
  wayOf({ state, steps, registeredAt: at(1), reviseBy: state === 'revision_asked' ? at(21) : null }, seminar, now).map(
    (one) => `${one.key} ${one.state}${one.at ? ` ${one.until ? 'by ' : ''}${one.at.toISOString().slice(5, 10)}` : ''}`,
  )

describe('the way of a paper', () => {
  it('begins with the title and waits for the paper', () => {
    expect(way('registered', [step('registered', 1)])).toEqual([
      'registered done 10-01',
      'submitted open by 10-14',
      'reviewed ahead',
      'accepted ahead',
      'presented ahead by 11-08',
      'proceedings ahead',
    ])
  })

  it('shows the revision where one was asked for', () => {
    const steps = [step('registered', 1), step('submitted', 3), step('revision_asked', 6)]
    expect(way('revision_asked', steps)).toEqual([
      'registered done 10-01',
      'submitted done 10-03',
      'reviewed done 10-06',
      'revised open by 10-21',
      'accepted ahead',
      'presented ahead by 11-08',
      'proceedings ahead',
    ])
    expect(way('submitted', [...steps, step('submitted', 12)])).toEqual([
      'registered done 10-01',
      'submitted done 10-03',
      'reviewed done 10-06',
      'revised done 10-12',
      'accepted open',
      'presented ahead by 11-08',
      'proceedings ahead',
    ])
  })

  it('of a paper for the proceedings does not lead to the lectern', () => {
    const steps = [step('submitted', 3), step('accepted_proceedings', 10)]
    expect(way('accepted_proceedings', steps)).toEqual([
      'registered done 10-01',
      'submitted done 10-03',
      'reviewed done 10-10',
      'accepted done 10-10',
      'proceedings open',
    ])
  })

  it('ends where a paper is declined or withdrawn', () => {
    expect(way('declined', [step('submitted', 3), step('declined', 9)]).at(-1)).toBe('declined done 10-09')
    expect(way('withdrawn', [step('submitted', 3), step('withdrawn', 5)])).toEqual([
      'registered done 10-01',
      'submitted done 10-03',
      'withdrawn done 10-05',
    ])
  })

  it('has spoken papers behind it once the seminar is over', () => {
    const steps = [step('submitted', 3), step('accepted_spoken', 10)]
    expect(way('accepted_spoken', steps, at(10, 11)).slice(-2)).toEqual(['presented done 11-08', 'proceedings ahead'])
  })
})
