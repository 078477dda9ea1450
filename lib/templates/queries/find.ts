import 'server-only'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { maySeeTemplates, type Owner } from '../policy'

export type FoundOwner = { owner: Owner; code: string; name: Bilingual }

/** Whose templates a code names (`org-TP`, `cluster-BTB`), for who may see them; null otherwise. */
export async function findOwner(tx: Tx, ctx: Context, code: string): Promise<FoundOwner | null> {
  const [kind, ...rest] = code.split('-')
  const name = rest.join('-')
  const found = kind === 'cluster' ? await findCluster(tx, ctx, name) : await findOrganisation(tx, ctx, name)
  return found && maySeeTemplates(ctx.actor, found.owner) ? { ...found, code } : null
}

async function findCluster(tx: Tx, ctx: Context, code: string): Promise<Omit<FoundOwner, 'code'> | null> {
  const day = fieldDay(ctx.now)
  const cluster = await tx.cluster.findUnique({
    where: { code },
    include: { names: { where: { validFrom: { lte: day } }, orderBy: { validFrom: 'desc' }, take: 1 } },
  })
  const [name] = cluster?.names ?? []
  return (
    cluster && {
      owner: { kind: 'cluster', clusterId: cluster.id },
      name: { vi: name?.vi ?? code, en: name?.en ?? code },
    }
  )
}

async function findOrganisation(tx: Tx, ctx: Context, code: string): Promise<Omit<FoundOwner, 'code'> | null> {
  const row = await tx.organisation.findUnique({ where: { code }, select: { id: true, kind: true } })
  if (!row || row.kind === 'academy_unit') return null
  return {
    owner: { kind: row.kind === 'academy' ? 'academy' : 'school', organisationId: row.id },
    name: await nameOf(tx, row.id, fieldDay(ctx.now)),
  }
}

/** The keys by which a shelf is found. */
export const shelfKey = (owner: Owner): { organisationId: string } | { clusterId: string } =>
  owner.kind === 'cluster' ? { clusterId: owner.clusterId } : { organisationId: owner.organisationId }

/** The shelf of an owner, held against other hands: made with the first template. */
export async function openShelf(tx: Tx, owner: Owner): Promise<string> {
  const key = shelfKey(owner)
  const where = 'clusterId' in key ? { clusterId: key.clusterId } : { organisationId: key.organisationId }
  const shelf = await tx.templateShelf.upsert({ where, create: where, update: {} })
  // two who upload at once take their numbers one after the other
  await tx.$queryRaw`select id from template_shelves where id = ${shelf.id}::uuid for update`
  return shelf.id
}
