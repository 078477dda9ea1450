import 'server-only'
import type { z } from 'zod'
import { claimedKind, keptName } from '@/lib/files/rules'
import type { Upload } from '@/lib/files/schema'
import { command } from '@/lib/platform/command'
import type { Prisma } from '@/lib/platform/db/client'
import { atField, notFound, ok, refuse, type Refused } from '@/lib/platform/result'
import { checkLayout, type LayoutReport } from '../queries/check'
import type { Profile } from '../rules/kinds'
import type { checkDocumentSchema } from '../schema'

type Input = z.output<typeof checkDocumentSchema>

/** As many checks as are kept for a person: the older ones go. */
const kept = 10

// a transaction that is tried again does not read the same file again
const read = new WeakMap<Upload, Promise<LayoutReport>>()

function checkOnce(file: Upload, profile: Profile): Promise<LayoutReport> {
  const checking = read.get(file) ?? file.arrayBuffer().then((bytes) => checkLayout(new Uint8Array(bytes), profile))
  read.set(file, checking)
  return checking
}

const atDocument = (refusal: Refused): Refused => atField('document', refusal)

/**
 * Says what differs in a Word file from the layout, and keeps the findings for the one who asked; the file is not kept and
 * nothing of the field is changed, so nothing is audited. Refusals: not found, not a Word file, what the inspection found.
 */
export const checkDocument = command<Input, { checkId: string; href: string }>(
  'templates.check_document',
  async (tx, ctx, { profile, document }) => {
    if (ctx.actor.kind !== 'person' || ctx.actor.seats.length === 0) return notFound
    const { personId } = ctx.actor
    const fileName = keptName(document.name)
    if (claimedKind(fileName) !== 'docx') return atDocument(refuse('templates.not_word', { name: fileName }))
    const report = await checkOnce(document, profile)
    if ('problem' in report) return atDocument(refuse(`files.${report.problem}`, { name: fileName }))
    const findings = report.findings as unknown as Prisma.InputJsonValue
    const { id } = await tx.layoutCheck.create({
      data: { personId, fileName, profile, findings, checkedAt: ctx.now },
    })
    const old = await tx.layoutCheck.findMany({
      where: { personId },
      orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
      skip: kept,
      select: { id: true },
    })
    await tx.layoutCheck.deleteMany({ where: { id: { in: old.map((one) => one.id) } } })
    return ok({ checkId: id, href: `/templates/check?of=${id}` })
  },
)
