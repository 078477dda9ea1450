import type { Choice, PollForm, Word } from '../schema'

type Question = { form: PollForm; upTo: number; positions: readonly number[] }

const letters: Record<Word, string> = { agree: 'y', disagree: 'n', blank: 'b' }
const words: Record<string, Word | undefined> = { y: 'agree', n: 'disagree', b: 'blank' }

/** A choice as it is sealed: one letter for each line, in the order of their places. */
export function marksOf({ form, positions }: Question, choice: Choice): string {
  if (form === 'lines') {
    const said = 'lines' in choice ? choice.lines : {}
    return positions.map((position) => letters[said[String(position)] ?? 'blank']).join('')
  }
  const chosen = 'chosen' in choice ? choice.chosen : []
  return positions.map((position) => (chosen.includes(position) ? '1' : '0')).join('')
}

/** The choice that marks say; null where they are not lawful for the question: the ballot is invalid. */
export function readMarks({ form, upTo, positions }: Question, marks: string): Choice | null {
  if (marks.length !== positions.length) return null
  if (form === 'lines') {
    const said = [...marks].map((letter) => words[letter])
    if (said.some((word) => word === undefined)) return null
    return { lines: Object.fromEntries(positions.map((position, place) => [String(position), said[place]!])) }
  }
  if (!/^[01]*$/.test(marks)) return null
  const chosen = positions.filter((_, place) => marks[place] === '1')
  return chosen.length <= (form === 'one' ? 1 : upTo) ? { chosen } : null
}
