import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayKeepTemplates, type Owner } from '../policy'
import type { Finding } from '../rules/findings'
import { kindNames, type DocumentKind, type Profile } from '../rules/kinds'
import type { TagFault } from '../rules/tags'
import { checkChoice } from '../rules/versions'
import { shippedTemplate } from './fill'
import { findOwner, shelfKey } from './find'

export type OwnerTemplates = {
  code: string
  kind: Owner['kind']
  name: Bilingual
  keeps: boolean
  /** each kind with the version in use; null: the one that comes with the product */
  lines: { kind: DocumentKind; current: Record<Profile, number | null> }[]
}

/** The templates of the offices that the actor acts in: the own school, its clusters, the Academy. */
export async function listTemplates(ctx: Context): Promise<OwnerTemplates[]> {
  if (ctx.actor.kind !== 'person') return []
  const { seats } = ctx.actor
  const schools = seats.filter((seat) => seat.organisationKind === 'school').map((seat) => seat.organisationId)
  const clusterIds = seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId))
  const forAcademy = isAcademyReviewer(ctx.actor) || isAdministrator(ctx.actor)
  const day = fieldDay(ctx.now)
  const [clusters, organisations] = await Promise.all([
    db().cluster.findMany({
      where: { id: { in: clusterIds } },
      orderBy: { code: 'asc' },
      include: { names: { where: { validFrom: { lte: day } }, orderBy: { validFrom: 'desc' }, take: 1 } },
    }),
    db().organisation.findMany({
      where: { OR: [{ id: { in: schools } }, ...(forAcademy ? [{ kind: 'academy' as const }] : [])] },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, kind: true },
    }),
  ])
  const ids = organisations.map(({ id }) => id)
  const [names, choices] = await Promise.all([
    namesOn(db(), ids, day),
    db().templateChoice.findMany({
      where: { shelf: { OR: [{ organisationId: { in: ids } }, { clusterId: { in: clusterIds } }] } },
      select: { kind: true, profile: true, number: true, shelf: { select: { organisationId: true, clusterId: true } } },
    }),
  ])
  const linesOf = (id: string): OwnerTemplates['lines'] =>
    kindNames.map((kind) => {
      const of = (profile: Profile): number | null =>
        choices.find(
          (one) =>
            one.kind === kind &&
            one.profile === profile &&
            [one.shelf.organisationId, one.shelf.clusterId].includes(id),
        )?.number ?? null
      return { kind, current: { decree30: of('decree30'), party: of('party') } }
    })
  const keeps = (owner: Owner): boolean => mayKeepTemplates(ctx.actor, owner).ok
  return [
    ...organisations.map(({ id, code, kind }): OwnerTemplates => {
      const owner = { kind: kind === 'academy' ? 'academy' : 'school', organisationId: id } as const
      const name = names.get(id)?.name ?? { vi: code, en: code }
      return { code: `org-${code}`, kind: owner.kind, name, keeps: keeps(owner), lines: linesOf(id) }
    }),
    ...clusters.map(({ id, code, names: [name] }): OwnerTemplates => ({
      code: `cluster-${code}`,
      kind: 'cluster',
      name: { vi: name?.vi ?? code, en: name?.en ?? code },
      keeps: keeps({ kind: 'cluster', clusterId: id }),
      lines: linesOf(id),
    })),
  ]
}

export type TemplateVersion = {
  number: number
  fileName: string
  uploadedAt: Date
  uploadedBy: string
  faults: TagFault[]
  /** tags of the supplied template that it does not use */
  leftOut: string[]
  findings: Finding[]
  used: boolean
  choose: Verdict
}

export type TemplatePage = {
  owner: { code: string; kind: Owner['kind']; name: Bilingual }
  current: number | null
  versions: TemplateVersion[]
  may: { keep: Verdict; takeShipped: Verdict }
}

/** A kind of an office in one layout: the version in use, and all that were uploaded, the newest first. */
export async function getTemplatePage(
  ctx: Context,
  code: string,
  kind: DocumentKind,
  profile: Profile,
): Promise<TemplatePage | null> {
  const found = await findOwner(db(), ctx, code)
  if (!found) return null
  const { owner, name } = found
  const where = { shelf: shelfKey(owner), kind, profile }
  const [rows, choice] = await Promise.all([
    db().documentTemplate.findMany({
      where,
      orderBy: { number: 'desc' },
      select: {
        ...{ number: true, uploadedAt: true, faults: true, leftOut: true, findings: true },
        ...{ file: { select: { name: true } }, uploadedBy: { select: { name: true } } },
      },
    }),
    db().templateChoice.findFirst({ where, select: { number: true } }),
  ])
  const current = choice?.number ?? null
  const keep = mayKeepTemplates(ctx.actor, owner)
  return {
    owner: { code, kind: owner.kind, name },
    current,
    versions: rows.map(({ number, uploadedAt, faults, leftOut, findings, file, uploadedBy }): TemplateVersion => {
      const tags = faults as unknown as TagFault[]
      return {
        ...{ number, uploadedAt, fileName: file.name, uploadedBy: uploadedBy.name, faults: tags, leftOut },
        findings: findings as unknown as Finding[],
        used: number === current,
        choose: firstRefusal(keep, checkChoice({ number, faults: tags }, current)),
      }
    }),
    may: { keep, takeShipped: firstRefusal(keep, checkChoice(null, current)) },
  }
}

type Bytes = Uint8Array<ArrayBuffer>

const versionOf = async (tx: Tx, where: object): Promise<{ id: string; bytes: Bytes } | null> => {
  const row = await tx.documentTemplate.findFirst({ where, select: { id: true, file: { select: { content: true } } } })
  return row?.file.content ? { id: row.id, bytes: new Uint8Array(row.file.content.bytes) } : null
}

/** A version of an office's template as a file, for who may see it; null number: the one that comes with the product. */
export async function getTemplateBytes(
  ctx: Context,
  code: string,
  kind: DocumentKind,
  profile: Profile,
  number: number | null,
): Promise<Bytes | null> {
  const found = await findOwner(db(), ctx, code)
  if (!found) return null
  if (number === null) return shippedTemplate(kind, profile)
  return (await versionOf(db(), { shelf: shelfKey(found.owner), kind, profile, number }))?.bytes ?? null
}

/** The template that an office uses for a kind in a layout: its own, or the one that comes with the product. */
export async function currentTemplate(
  tx: Tx,
  owner: { organisationId: string } | { clusterId: string },
  kind: DocumentKind,
  profile: Profile,
): Promise<{ id: string | null; number: number | null; bytes: Bytes }> {
  const where = { shelf: owner, kind, profile }
  const choice = await tx.templateChoice.findFirst({ where, select: { number: true } })
  const number = choice?.number ?? null
  const own = number === null ? null : await versionOf(tx, { ...where, number })
  return own ? { ...own, number } : { id: null, number: null, bytes: shippedTemplate(kind, profile) }
}

export type CheckPage = { fileName: string; profile: Profile; findings: Finding[]; checkedAt: Date }

/** What a check found, for the one who asked for it. */
export async function getCheck(ctx: Context, id: string): Promise<CheckPage | null> {
  if (ctx.actor.kind !== 'person') return null
  const row = await db().layoutCheck.findFirst({ where: { id, personId: ctx.actor.personId } })
  return (
    row && {
      ...{ fileName: row.fileName, profile: row.profile, checkedAt: row.checkedAt },
      findings: row.findings as unknown as Finding[],
    }
  )
}

/** Who may read the file of a template: who sees the templates of its office. */
export async function mayReadTemplate(ctx: Context, fileId: string): Promise<boolean> {
  const row = await db().documentTemplate.findFirst({
    where: { fileId },
    select: {
      shelf: { select: { organisation: { select: { code: true } }, cluster: { select: { code: true } } } },
    },
  })
  if (!row) return false
  const { organisation, cluster } = row.shelf
  const code = cluster ? `cluster-${cluster.code}` : `org-${organisation?.code ?? ''}`
  return (await findOwner(db(), ctx, code)) !== null
}
