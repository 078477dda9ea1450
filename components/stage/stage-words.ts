/** The words of the secretary's desk, which runs in the browser. */
export type DeskWords = Record<
  | 'now'
  | 'next'
  | 'begin'
  | 'forward'
  | 'end'
  | 'undo'
  | 'before'
  | 'over'
  | 'nothingNext'
  | 'spent'
  | 'beyond'
  | 'minutes'
  | 'insteadOf'
  | 'waiting'
  | 'waitingMore'
  | 'signedOut'
  | 'sending',
  string
>

export type LiveWords = Record<'live' | 'asking' | 'lost', string>

/** Puts facts into the gaps of a message. */
export const fill = (text: string, facts: Record<string, string | number>): string =>
  Object.entries(facts).reduce((said, [name, fact]) => said.replaceAll(`{${name}}`, String(fact)), text)
