import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { ProceedingsRunState } from '../schema'

export type RunFacts = {
  id: string
  state: ProceedingsRunState
  heardAt: Date | null
  workerKey: string | null
}

/** Still at work, or waiting for it. */
export const isUnderWay = (state: ProceedingsRunState): boolean => state === 'queued' || state === 'running'

/** A worker that was not heard for so long has fallen: another takes over. */
export const silence = 30_000

/** A making is taken in hand when it waits, or when who had it has fallen silent. */
export const mayTakeOver = (run: Pick<RunFacts, 'state' | 'heardAt'>, realNow: Date): boolean =>
  run.state === 'queued' ||
  (run.state === 'running' && (run.heardAt === null || realNow.getTime() - run.heardAt.getTime() > silence))

/** There is something to print. Refusals: proceedings.no_settings, no_papers. */
export const checkMake = (hasSettings: boolean, papers: number): Verdict =>
  firstRefusal(
    hasSettings ? allowed : refuse('proceedings.no_settings'),
    papers > 0 ? allowed : refuse('proceedings.no_papers'),
  )

/** What is under way can be ended. Refusal: proceedings.not_under_way. */
export const checkCancel = (run: Pick<RunFacts, 'state'>): Verdict =>
  isUnderWay(run.state) ? allowed : refuse('proceedings.not_under_way')

/** A book that was made is published, once. Refusals: proceedings.not_made, already_published. */
export const checkPublish = (run: Pick<RunFacts, 'id' | 'state'>, publishedRunId: string | null): Verdict =>
  firstRefusal(
    run.state === 'done' ? allowed : refuse('proceedings.not_made'),
    publishedRunId === run.id ? refuse('proceedings.already_published') : allowed,
  )

const shares = { reading: 60, setting: 30, writing: 10 }

/** How far a making has come, in percent: reading takes most of it. */
export function percentOf(run: {
  state: ProceedingsRunState
  step: 'reading' | 'setting' | 'writing'
  papersRead: number
  papers: number
}): number {
  if (run.state === 'done') return 100
  if (run.state === 'queued') return 0
  const read = run.papers === 0 ? 0 : run.papersRead / run.papers
  if (run.step === 'reading') return Math.round(read * shares.reading)
  return run.step === 'setting' ? shares.reading : shares.reading + shares.setting
}
