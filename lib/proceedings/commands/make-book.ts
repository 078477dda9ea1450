import 'server-only'
import { bookAsPdf } from '@/lib/platform/print/book-pdf'
import { bookAsWord } from '@/lib/platform/print/book-word'
import { asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { log } from '@/lib/platform/log'
import { readMaterial, type Material } from '../queries/material'
import { readPaper, type ReadPaper } from '../queries/texts'
import { bookOf } from '../rules/book'
import type { PaperLosses, ProceedingsStep } from '../schema'
import { endRun } from './end-run'
import { takeRun } from './take-run'

const beat = 3000

class Ended extends Error {}

type Hand = {
  signal: AbortSignal
  tell: (progress: { step: ProceedingsStep; papersRead?: number; papers?: number }) => Promise<void>
  letGo: () => void
}

/** A making in the hand of this worker: it is heard every few seconds, and hears when the making was ended or given to another. */
function hold(runId: string, workerKey: string): Hand {
  const ending = new AbortController()
  const write = async (progress: object): Promise<void> => {
    const { count } = await db().proceedingsRun.updateMany({
      where: { id: runId, workerKey, state: 'running' },
      data: { heardAt: new Date(), ...progress },
    })
    if (count === 0) ending.abort()
  }
  const timer = setInterval(() => void write({}).catch(() => undefined), beat)
  return {
    signal: ending.signal,
    tell: async (progress) => {
      await write(progress)
      if (ending.signal.aborted) throw new Ended()
    },
    letGo: () => clearInterval(timer),
  }
}

/**
 * The job behind a press: reads the papers one after the other, sets the PDF, writes the Word file, and ends with both or with
 * what went wrong, in words. Taken up again after a fall it begins anew; two workers never have one making.
 */
export async function makeBook(runId: string): Promise<void> {
  const workerKey = crypto.randomUUID()
  const taken = await takeRun(asSystem(), { runId, workerKey })
  if (!taken.ok) return
  const fail = (problem: string) => endRun(asSystem(), { runId, workerKey, outcome: { problem } })
  if (taken.value.giveUp) return void (await fail('fell_too_often'))
  const hand = hold(runId, workerKey)
  try {
    const material = await readMaterial(taken.value.seminarId)
    if (!material || material.papers.length === 0) return void (await fail('no_papers'))
    const made = await make(material, hand)
    await endRun(asSystem(), { runId, workerKey, outcome: { made } })
  } catch (error) {
    if (error instanceof Ended || hand.signal.aborted) return
    log.error({ runId, error: error instanceof Error ? error.message : 'unknown' }, 'proceedings could not be made')
    await fail('went_wrong')
  } finally {
    hand.letGo()
  }
}

async function make({ papers, settings, ground, topic }: Material, hand: Hand) {
  const read: ReadPaper[] = []
  await hand.tell({ step: 'reading', papers: papers.length, papersRead: 0 })
  for (const paper of papers) {
    read.push(await readPaper(paper))
    await hand.tell({ step: 'reading', papersRead: read.length })
  }
  await hand.tell({ step: 'setting' })
  const book = bookOf(
    read.map((one) => one.paper),
    settings,
    ground,
  )
  const { pdf, pages, pageOf, failed } = await bookAsPdf(book, hand.signal)
  await hand.tell({ step: 'writing' })
  const word = bookAsWord(book, pageOf)
  return { pdf, word, pages, losses: lossesOf(read, failed), name: `Kỷ yếu – ${topic}`.slice(0, 120).trim() }
}

/** What the editor is told, paper by paper, those without a loss left out. */
function lossesOf(read: readonly ReadPaper[], failed: readonly string[]): PaperLosses[] {
  return read.flatMap(({ paper: { id, title }, losses }) => {
    const unset = failed.includes(id) ? [{ kind: 'pages_not_laid_in', count: 1, near: '' }] : []
    const own = [...losses, ...unset]
    return own.length > 0 ? [{ paperId: id, title, losses: own }] : []
  })
}
