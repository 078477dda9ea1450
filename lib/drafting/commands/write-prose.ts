import 'server-only'
import type { z } from 'zod'
import { keepDraft } from '@/lib/documents/commands/keep-draft'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/result'
import { findDrafted } from '../queries/find'
import { composed, proseSent } from '../rules/parts'
import type { writeProseSchema } from '../schema'

type Input = z.output<typeof writeProseSchema>

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–]\s*/, '').replace(/[;.\s]+$/, ''))
    .filter((line) => line !== '')

/**
 * Keeps the words of a draft; the year's own data are not for writing and are not touched.
 * Refusals: not found, not keeping, no draft, changed meanwhile.
 */
export const writeProse = command<Input, { documentId: string }>(
  'drafting.write_prose',
  async (tx, ctx, { documentId, version, edit, prose: sent, recipients, ...facts }) => {
    const found = await findDrafted(tx, ctx, documentId)
    if (!found) return notFound
    const { row, source, data } = found
    const prose = { ...found.prose, ...proseSent(source.kind, data, sent) }
    const whole = composed(source.kind, data, prose) as { addressees?: string[] }
    return keepDraft(tx, ctx, {
      ...{ documentId, version, edit, ...facts, kind: row.kind, type: row.type, prose },
      addressee: whole.addressees ? whole.addressees.join('; ') : row.addressee,
      recipients: linesOf(recipients),
    })
  },
)
