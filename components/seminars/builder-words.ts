import type { ProgrammeKind } from '@/lib/seminars/schema'

/** The words of the programme builder, which runs in the browser. */
export type BuilderWords = Record<
  | 'lines'
  | 'add'
  | 'up'
  | 'down'
  | 'remove'
  | 'moved'
  | 'minutes'
  | 'speaker'
  | 'heading'
  | 'kind'
  | 'waiting'
  | 'waitingNone'
  | 'place'
  | 'save'
  | 'empty'
  | 'until'
  | 'overTime'
  | 'spareTime'
  | 'speakerTwice',
  string
> & { kinds: Record<ProgrammeKind, string> }
