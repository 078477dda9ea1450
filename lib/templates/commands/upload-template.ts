import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import type { Upload } from '@/lib/files/schema'
import { command } from '@/lib/platform/command'
import { atField, notFound, ok } from '@/lib/platform/result'
import { mayKeepTemplates } from '../policy'
import { findOwner, openShelf, shelfKey } from '../queries/find'
import { judgeTemplate, type Judgement } from '../queries/judge'
import type { DocumentKind, Profile } from '../rules/kinds'
import type { uploadTemplateSchema } from '../schema'

type Input = z.output<typeof uploadTemplateSchema>

// a transaction that is tried again does not judge the same file again
const judged = new WeakMap<Upload, Promise<Judgement>>()

function judgeOnce(file: Upload, kind: DocumentKind, profile: Profile): Promise<Judgement> {
  const judging =
    judged.get(file) ?? file.arrayBuffer().then((buffer) => judgeTemplate(new Uint8Array(buffer), kind, profile))
  judged.set(file, judging)
  return judging
}

/**
 * Keeps a changed template as the office's next version, with what is wrong with its tags and what differs from the layout;
 * it is used only once it is chosen. Refusals: not found, not a keeper, and those of the file.
 */
export const uploadTemplate = command<Input, { number: number; href: string }>(
  'templates.upload_template',
  async (tx, ctx, { owner: code, kind, profile, template }) => {
    const found = await findOwner(tx, ctx, code)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const may = mayKeepTemplates(ctx.actor, found.owner)
    if (!may.ok) return may
    const [seat] = ctx.actor.seats
    const organisationId = found.owner.kind === 'cluster' ? seat!.organisationId : found.owner.organisationId
    const kept = await keepFile(tx, ctx, { purpose: 'template', file: template, organisationId })
    if (!kept.ok) return atField('template', kept)

    const { faults, leftOut, findings } = await judgeOnce(template, kind, profile)
    const shelfId = await openShelf(tx, found.owner)
    const last = await tx.documentTemplate.aggregate({ where: { shelfId, kind, profile }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const row = await tx.documentTemplate.create({
      data: {
        ...{ shelfId, kind, profile, number, fileId: kept.value.fileId },
        ...{ faults, leftOut, findings },
        ...{ uploadedById: ctx.actor.personId, uploadedAt: ctx.now },
      },
    })
    await record(tx, ctx, {
      event: 'templates.template_uploaded',
      subject: { type: 'document_template', id: row.id },
      facts: { owner: found.name, kind, number },
      ...shelfKey(found.owner),
      after: { kind, profile, number, fileName: kept.value.name, faults: faults.length, findings: findings.length },
    })
    return ok({ number, href: `/templates/${code}/${kind}?profile=${profile}` })
  },
)
