import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'jpg' | 'png'

/** What a file really is, or what is wrong with it: the state of a refusal of `files`. */
export type Inspection = { kind: FileKind; pages: number | null } | { problem: string }

type Answer = { id: number; found?: { kind: FileKind; pages: number | null }; problem?: string }

const timeLimit = 15_000
const memoryLimit = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 }

let worker: Worker | null = null
let last: Promise<unknown> = Promise.resolve()
let count = 0

/** Looks into a file in a thread of its own, one file at a time; a file that takes too long or too much is refused. */
export function inspectBytes(bytes: Uint8Array): Promise<Inspection> {
  const turn = last.then(() => inspectNow(bytes))
  last = turn.catch(() => undefined)
  return turn
}

function inspectNow(bytes: Uint8Array): Promise<Inspection> {
  const thread = (worker ??= startWorker())
  const id = ++count
  return new Promise((done) => {
    const settle = (inspection: Inspection, broken: boolean): void => {
      clearTimeout(timer)
      thread.removeListener('message', onAnswer)
      thread.removeListener('error', onError)
      thread.unref()
      if (broken) {
        worker = null
        void thread.terminate()
      }
      done(inspection)
    }
    const onAnswer = (answer: Answer): void => {
      if (answer.id === id) settle(answer.found ?? { problem: answer.problem ?? 'damaged' }, false)
    }
    const onError = (): void => settle({ problem: 'takes_too_long' }, true)
    const timer = setTimeout(onError, timeLimit)
    thread.ref()
    thread.on('message', onAnswer)
    thread.on('error', onError)
    thread.postMessage({ id, bytes })
  })
}

// Plain Node by its path, so that the thread runs the same in development, in a build and in tests.
function startWorker(): Worker {
  const file = join(process.cwd(), 'lib/platform/storage/inspect-worker.mjs')
  const thread = new Worker(file, { resourceLimits: memoryLimit, execArgv: [], stdout: true, stderr: true })
  // a thread that dies between two files is simply started anew
  thread.on('error', () => undefined)
  thread.on('exit', () => {
    if (worker === thread) worker = null
  })
  return thread
}
