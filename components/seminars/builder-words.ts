import type { ProgrammeChange } from '@/lib/seminars/rules/changes-of-programme'
import type { ProgrammeKind } from '@/lib/seminars/schema'
import { formatTime } from '@/lib/platform/i18n/format'

/** The words of the programme builder, which runs in the browser. */
export type BuilderWords = Record<
  | 'lines'
  | 'add'
  | 'up'
  | 'down'
  | 'remove'
  | 'moved'
  | 'drag'
  | 'dragHow'
  | 'picked'
  | 'dropped'
  | 'minutes'
  | 'speaker'
  | 'heading'
  | 'kind'
  | 'waiting'
  | 'waitingNone'
  | 'place'
  | 'save'
  | 'empty'
  | 'beyond'
  | 'arrange'
  | 'arrangeNote'
  | 'arranged'
  | 'undo'
  | 'undone'
  | 'conflict'
  | 'conflictMore'
  | 'takeTheirs'
  | 'overTime'
  | 'spareTime'
  | 'speakerTwice'
  | 'chairSpeaks',
  string
> & { kinds: Record<ProgrammeKind, string>; changes: ChangeWords }

export type ChangeWords = Record<ProgrammeChange['kind'], string>

/** Puts facts into the gaps of a message. */
export const fill = (text: string, facts: Record<string, string | number>): string =>
  Object.entries(facts).reduce((said, [name, fact]) => said.replaceAll(`{${name}}`, String(fact)), text)

/** A difference between two versions of a programme, as a sentence. */
export function sayChange({ kind, ...facts }: ProgrammeChange, words: ChangeWords): string {
  const said = Object.entries(facts).map(([name, fact]: [string, string | number | Date]) => [
    name,
    fact instanceof Date ? formatTime(fact) : fact === '' ? '–' : fact,
  ])
  return fill(words[kind], Object.fromEntries(said) as Record<string, string | number>)
}
