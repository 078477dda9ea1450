import type { Context, Office } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { keepFacts } from '@/lib/platform/facts'
import type { Facts } from '@/lib/platform/result'

export type Recipients =
  | { personIds: readonly string[] }
  | { organisationIds: readonly string[]; offices?: readonly Office[] }
  /** all schools of the year, or the Academy's officials */
  | { yearId: string; offices?: readonly Office[] }
  | { academy: readonly Office[] }

export type NoticeText = {
  /** `<module>.notices.<kind>` is its sentence */
  kind: `${string}.${string}`
  facts?: Facts
  /** address without the language: `/work/BTB/2022/…` */
  href: string
}

/** Puts a line under the bell of those concerned, in the transaction that causes it; never of the actor himself. */
export async function notify(tx: Tx, ctx: Context, to: Recipients, text: NoticeText): Promise<void> {
  const personIds = new Set(await recipients(tx, ctx, to))
  if (ctx.actor.kind === 'person') personIds.delete(ctx.actor.personId)
  if (personIds.size === 0) return
  const facts = keepFacts(text.facts ?? {}) as Prisma.InputJsonValue
  await tx.notice.createMany({
    data: [...personIds].map((personId) => ({ personId, kind: text.kind, facts, href: text.href, at: ctx.now })),
  })
}

const acting: Office[] = ['principal', 'emulation_officer']

async function recipients(tx: Tx, ctx: Context, to: Recipients): Promise<readonly string[]> {
  if ('personIds' in to) return to.personIds
  const inForce = { startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] }
  const offices = 'academy' in to ? to.academy : (to.offices ?? acting)
  const organisation =
    'academy' in to
      ? { kind: { in: ['academy' as const, 'academy_unit' as const] } }
      : 'yearId' in to
        ? { yearSchools: { some: { yearId: to.yearId } } }
        : { id: { in: [...to.organisationIds] } }
  const rows = await tx.appointment.findMany({
    where: { ...inForce, office: { in: [...offices] }, organisation },
    select: { personId: true },
  })
  return rows.map((row) => row.personId)
}
