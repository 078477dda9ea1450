import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { keptName } from '@/lib/files/rules'
import { mediaTypes } from '@/lib/files/schema'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { proceedingsHref, seminarOfRun } from '../queries/find'
import type { PaperLosses } from '../schema'

type Made = { word: Uint8Array; pdf: Uint8Array; pages: number; losses: PaperLosses[]; name: string }
type Input = { runId: string; workerKey: string; outcome: { made: Made } | { problem: string } }

/**
 * The worker that has a making in hand ends it: with its two files, or with what went wrong. Who asked for it is told.
 * Refusals: not_found for all but the job, proceedings.in_other_hands for a worker that was given up or whose making was ended.
 */
export const endRun = command<Input, { runId: string }>('proceedings.end_run', async (tx, ctx, input) => {
  const { runId, workerKey, outcome } = input
  if (ctx.actor.kind !== 'system') return notFound
  await tx.$queryRaw`select 1 from proceedings_runs where id = ${runId}::uuid for update`
  const run = await tx.proceedingsRun.findUnique({ where: { id: runId } })
  const found = await seminarOfRun(tx, runId)
  if (!run || !found) return notFound
  if (run.state !== 'running' || run.workerKey !== workerKey) return refuse('proceedings.in_other_hands')
  const { seminar, year } = found
  const made = 'made' in outcome ? outcome.made : null
  const owner = { organisationId: seminar.hostId, uploadedById: run.requestedById, uploadedAt: ctx.now }
  const files = made && {
    wordFileId: await keep(tx, `${made.name}.docx`, mediaTypes.docx, made.word, owner),
    pdfFileId: await keep(tx, `${made.name}.pdf`, mediaTypes.pdf, made.pdf, owner),
  }
  await tx.proceedingsRun.update({
    where: { id: runId },
    data: {
      ...(made ? { ...files, state: 'done', pages: made.pages, losses: made.losses } : { state: 'failed' }),
      problem: 'problem' in outcome ? outcome.problem : '',
      ...{ endedAt: ctx.now, workerKey: null },
    },
  })
  const kind = made ? ('proceedings.made' as const) : ('proceedings.making_failed' as const)
  const href = proceedingsHref(year, seminar.id)
  await notify(tx, ctx, { personIds: [run.requestedById] }, { kind, facts: { topic: seminar.topic }, href })
  await record(tx, ctx, about(kind, seminar, year, made ? { pages: made.pages } : {}))
  return ok({ runId })
})

type Owner = { organisationId: string; uploadedById: string; uploadedAt: Date }

// what the product made itself is not looked into as an upload is, and may be larger than one
async function keep(tx: Tx, name: string, mediaType: string, content: Uint8Array, owner: Owner): Promise<string> {
  const bytes = new Uint8Array(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = await tx.fileObject.create({
    data: { purpose: 'proceedings', name: keptName(name), mediaType, size: bytes.length, sha256, ...owner },
    select: { id: true },
  })
  await tx.fileContent.create({ data: { fileId: file.id, bytes } })
  return file.id
}
