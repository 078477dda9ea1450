import 'server-only'
import { academyOfficials } from '@/lib/calendar/queries'
import type { Duty, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import { officialsIn } from './groups'
import { askingSchool } from './parties'

const parts = {
  year: { select: { gate: true } },
  grouped: {
    select: {
      group: {
        select: {
          id: true,
          title: true,
          members: {
            where: { proposal: { state: { in: ['sent', 'received'] } } },
            select: { proposal: { select: { id: true, sentAt: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.ProposalInclude

type Row = Prisma.ProposalGetPayload<{ include: typeof parts }>
type Owing = Pick<Duty, 'organisationId' | 'personIds'>

/**
 * What open proposals ask: of the addressee to receive and answer, of the asker to record a body's answer. A group asks
 * once, in the place of its oldest open proposal. What a closed year left open is carried by the cluster's oldest open year,
 * and by whoever heads the cluster now.
 */
export async function listProposalsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed') return []
  const [oldest, rows, officials] = await Promise.all([
    db().clusterYear.findFirst({
      where: { clusterId: year.clusterId, gate: { not: 'closed' } },
      orderBy: { year: 'asc' },
      select: { id: true },
    }),
    db().proposal.findMany({
      where: { clusterId: year.clusterId, state: { in: ['sent', 'received'] } },
      orderBy: { sentAt: 'asc' },
      include: parts,
    }),
    academyOfficials(db(), ctx.now),
  ])
  const carries = oldest?.id === year.id
  const here = rows.filter((row) => row.yearId === year.id || (carries && row.year.gate === 'closed'))
  const forCluster = here.find((row) => row.forCluster)
  const head = forCluster ? await askingSchool(db(), forCluster, ctx.now) : null
  const units = await unitsOf(ctx, here)
  return here.flatMap((row): Duty[] => {
    if (row.addressee === 'training_body')
      return [asked(row, 'record', { organisationId: row.forCluster && head ? head : row.askerId })]
    if (!leadsItsGroup(row)) return []
    const owing = row.addressee === 'school' ? row.addresseeId && { organisationId: row.addresseeId } : officials
    const unit = row.unitId ? units.get(row.unitId) : undefined
    return owing ? [asked(row, row.state === 'sent' ? 'receive' : 'answer', unit ?? owing)] : []
  })
}

/** With whom of the Academy what was passed on lies now. */
async function unitsOf(ctx: Context, rows: readonly Row[]): Promise<Map<string, Owing>> {
  const ids = [...new Set(rows.flatMap((row) => row.unitId ?? []))]
  const found = new Map<string, Owing>()
  for (const id of ids) {
    const personIds = await officialsIn(db(), id, ctx.now)
    // a unit that has lost its people leaves the answer to the Academy as a whole
    if (personIds && personIds.length > 0) found.set(id, { organisationId: id, personIds })
  }
  return found
}

function asked(row: Row, word: 'record' | 'receive' | 'answer', owing: Owing): Duty {
  const group = row.grouped && row.grouped.group.members.length > 1 ? row.grouped.group : null
  const what = group ? 'answer_group' : word
  return {
    module: 'proposals',
    key: group ? `proposals.answer_group.${group.id}` : `proposals.${word}.${row.id}`,
    title: `proposals.duties.${what}`,
    facts: group ? { title: group.title, count: group.members.length } : { title: row.title },
    due: row.answerBy,
    holds: null,
    href: `/proposals/${row.id}`,
    ...owing,
  }
}

function leadsItsGroup(row: Row): boolean {
  const open = row.grouped?.group.members.map((member) => member.proposal) ?? []
  const time = (one: { sentAt: Date | null }): number => one.sentAt?.getTime() ?? 0
  const [first] = [...open].sort((a, b) => time(a) - time(b) || a.id.localeCompare(b.id))
  return first === undefined || first.id === row.id
}
