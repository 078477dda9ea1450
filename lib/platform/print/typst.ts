import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

export type TypstJob = {
  template: 'book' | 'certificate'
  /** what the document says; it reaches the template as JSON and is never read as code */
  data: unknown
  /** by the name under which the data speaks of them */
  pictures: { name: string; bytes: Uint8Array }[]
  /** labels of the template whose values are asked for */
  marks?: string[]
  /** pages of other PDF files, laid onto the pages that the template keeps free for them */
  inserts?: { id: string; bytes: Uint8Array }[]
}

export type Printed = {
  pdf: Uint8Array
  pages: number
  found: Record<string, unknown[]>
  /** files whose pages could not be laid in */
  failed: string[]
}

const memoryLimit = { maxOldGenerationSizeMb: 768 }

/**
 * Sets a document with Typst in a thread of its own and gives it back as a PDF. Without network, and without any file but the
 * templates; the signal ends it.
 */
export function printWithTypst(job: TypstJob, signal?: AbortSignal): Promise<Printed> {
  const { template, pictures, marks = [], inserts = [] } = job
  const home = process.cwd()
  return new Promise((done, fail) => {
    // plain Node by its path, so that the thread runs the same in development, in a build and in tests
    const file = join(home, 'lib/platform/print/typst-worker.mjs')
    const thread = new Worker(file, {
      workerData: { home, template, data: JSON.stringify(job.data), pictures, marks, inserts },
      resourceLimits: memoryLimit,
      execArgv: [],
    })
    const end = (settle: () => void): void => {
      signal?.removeEventListener('abort', stop)
      void thread.terminate()
      settle()
    }
    const stop = (): void => end(() => fail(new Error('the printing was ended')))
    signal?.addEventListener('abort', stop)
    thread.on('message', (answer: { done?: Printed; failed?: string }) => {
      const { done: printed, failed } = answer
      if (printed) end(() => done(printed))
      else if (failed !== undefined) end(() => fail(new Error(failed)))
    })
    thread.on('error', (error) => end(() => fail(error)))
    thread.on('exit', () => end(() => fail(new Error('the typesetter ended'))))
  })
}
