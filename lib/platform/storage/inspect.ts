import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocumentModel } from './document'
import type { LayoutModel } from './layout'
import type { Flow } from './flow'

export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'jpg' | 'png'

/** What a file really is, or what is wrong with it: the state of a refusal of `files`. */
export type Inspection = { kind: FileKind; pages: number | null } | { problem: string }

/** What a document says and how it looks, or why it cannot be read. */
export type Reading = { model: DocumentModel } | { problem: string }

/** What a Word document says, in the order in which it is read, or why it cannot be read. */
export type FlowReading = { flow: Flow } | { problem: string }

/** The cells of a sheet, row by row, or why it cannot be read. */
export type SheetReading = { rows: (string | number | boolean | Date | null)[][] } | { problem: string }

/** What the QR codes of a scan say, none where none can be read; or why it cannot be looked at. */
export type CodesReading = { codes: string[] } | { problem: string }

type Act = 'inspect' | 'read' | 'layout' | 'flow' | 'sheet' | 'codes'
type Found = { found: unknown } | { problem: string }
type Answer = { id: number; found?: unknown; problem?: string }

const timeLimit = 15_000
const memoryLimit = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 }

let worker: Worker | null = null
let last: Promise<unknown> = Promise.resolve()
let count = 0

/** Looks into a file in a thread of its own, one file at a time; a file that takes too long or too much is refused. */
export async function inspectBytes(bytes: Uint8Array): Promise<Inspection> {
  const answer = await inTurn('inspect', bytes)
  return 'problem' in answer ? answer : (answer.found as { kind: FileKind; pages: number | null })
}

/** Reads a Word or PDF document under the same limits; what the inspection refuses is not read. */
export async function readDocument(bytes: Uint8Array): Promise<Reading> {
  const answer = await inTurn('read', bytes)
  return 'problem' in answer ? answer : { model: answer.found as DocumentModel }
}

/** Reads how a Word document is laid out, under the same limits. */
export async function readWordLayout(bytes: Uint8Array): Promise<{ layout: LayoutModel } | { problem: string }> {
  const answer = await inTurn('layout', bytes)
  return 'problem' in answer ? answer : { layout: answer.found as LayoutModel }
}

/** Reads what a Word document says, under the same limits. */
export async function readWordFlow(bytes: Uint8Array): Promise<FlowReading> {
  const answer = await inTurn('flow', bytes)
  return 'problem' in answer ? answer : { flow: answer.found as Flow }
}

/** Reads the first sheet of an Excel file under the same limits. */
export async function readSheetRows(bytes: Uint8Array): Promise<SheetReading> {
  const answer = await inTurn('sheet', bytes)
  return 'problem' in answer ? answer : { rows: answer.found as (string | number | boolean | Date | null)[][] }
}

/** Reads the QR codes of a picture, or of the first pages of a PDF that was scanned, under the same limits. */
export async function readCodes(bytes: Uint8Array): Promise<CodesReading> {
  const answer = await inTurn('codes', bytes)
  return 'problem' in answer ? answer : { codes: answer.found as string[] }
}

function inTurn(act: Act, bytes: Uint8Array): Promise<Found> {
  const turn = last.then(() => ask(act, bytes))
  last = turn.catch(() => undefined)
  return turn
}

function ask(act: Act, bytes: Uint8Array): Promise<Found> {
  const thread = (worker ??= startWorker())
  const id = ++count
  return new Promise((done) => {
    const settle = (answer: Found, broken: boolean): void => {
      clearTimeout(timer)
      thread.removeListener('message', onAnswer)
      thread.removeListener('error', onError)
      thread.removeListener('exit', onError)
      thread.unref()
      if (broken) {
        worker = null
        void thread.terminate()
      }
      done(answer)
    }
    const onAnswer = ({ id: of, found, problem }: Answer): void => {
      if (of === id) settle(found === undefined ? { problem: problem ?? 'damaged' } : { found }, false)
    }
    const onError = (): void => settle({ problem: 'takes_too_long' }, true)
    const timer = setTimeout(onError, timeLimit)
    thread.ref()
    thread.on('message', onAnswer)
    thread.on('error', onError)
    thread.on('exit', onError)
    thread.postMessage({ id, act, bytes })
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
