import 'server-only'
import { academyOfficials } from '@/lib/calendar/queries'
import type { Duty, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { askingSchool } from './parties'

/**
 * What open proposals ask: of the addressee to receive and answer, of the asker to record a body's answer. What a closed
 * year left open is carried by the cluster's oldest open year, and by whoever heads the cluster now.
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
      include: { year: { select: { gate: true } } },
    }),
    academyOfficials(db(), ctx.now),
  ])
  const carries = oldest?.id === year.id
  const here = rows.filter((row) => row.yearId === year.id || (carries && row.year.gate === 'closed'))
  const forCluster = here.find((row) => row.forCluster)
  const head = forCluster ? await askingSchool(db(), forCluster, ctx.now) : null
  return here.flatMap((row): Duty[] => {
    const asker = row.forCluster && head ? head : row.askerId
    const duty = {
      module: 'proposals',
      facts: { title: row.title },
      due: row.answerBy,
      holds: null,
      href: `/proposals/${row.id}`,
    }
    if (row.addressee === 'training_body')
      return [{ ...duty, key: `proposals.record.${row.id}`, title: 'proposals.duties.record', organisationId: asker }]
    const word = row.state === 'sent' ? 'receive' : 'answer'
    const asked = { ...duty, key: `proposals.${word}.${row.id}`, title: `proposals.duties.${word}` }
    if (row.addressee === 'school') return row.addresseeId ? [{ ...asked, organisationId: row.addresseeId }] : []
    return officials ? [{ ...asked, ...officials }] : []
  })
}
