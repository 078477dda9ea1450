import 'server-only'
import { gates, type Gate } from '@/lib/calendar/schema'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

export type ClusterRow = {
  code: string
  name: Bilingual
  schools: number
  years: {
    year: number
    gate: Gate
    /** what waits for the Academy in this year */
    dossiers: number
    proposals: number
    decisions: number
  }[]
}

/** All clusters with the gates of their open years, and what waits there for the Academy; in a constant number of queries. */
export async function listClusterRows(ctx: Context): Promise<ClusterRow[] | null> {
  if (!isAcademyReviewer(ctx.actor) && !isAdministrator(ctx.actor)) return null
  const rows = await db().cluster.findMany({
    orderBy: { code: 'asc' },
    select: {
      code: true,
      names: { orderBy: { validFrom: 'desc' }, take: 1 },
      _count: { select: { memberships: { where: { validTo: null } } } },
      years: {
        orderBy: { year: 'asc' },
        select: {
          year: true,
          gate: true,
          _count: {
            select: {
              dossiers: { where: { state: 'sent' } },
              proposals: { where: { addressee: 'academy', state: { in: ['sent', 'received'] } } },
            },
          },
          decisions: { select: { kind: true } },
        },
      },
    },
  })
  return rows.map(({ code, names, _count, years }) => {
    const open = years.filter((one) => one.gate !== 'closed')
    return {
      code,
      name: { vi: names[0]?.shortVi ?? code, en: names[0]?.shortEn ?? code },
      schools: _count.memberships,
      years: (open.length > 0 ? open : years.slice(-1)).map((one) => ({
        year: one.year,
        gate: one.gate,
        dossiers: one._count.dossiers,
        proposals: one._count.proposals,
        decisions: gates.indexOf(one.gate) === gates.indexOf('ratification') ? 2 - kinds(one.decisions) : 0,
      })),
    }
  })
}

const kinds = (decisions: { kind: string }[]): number => new Set(decisions.map((one) => one.kind)).size
