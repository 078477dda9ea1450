import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { peopleOf } from '@/lib/papers/queries/find'
import type { PaperFacts } from '@/lib/papers/policy'
import type { Tx } from '@/lib/platform/db/client'
import type { LoadedReviewer } from '../rules/assignment'
import type { ReviewedPaper } from '../rules/pool'

export type PoolMember = LoadedReviewer & { name: string; schoolId: string }

/** Who of the cluster's people may be asked to review in a seminar, with how many reviews each has there; two queries. */
export async function findPool(tx: Tx, year: Pick<Year, 'id'>, seminarId: string, now: Date): Promise<PoolMember[]> {
  const rows = await tx.appointment.findMany({
    where: {
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      organisation: { yearSchools: { some: { yearId: year.id } } },
      person: { disabledAt: null },
    },
    orderBy: [{ person: { givenName: 'asc' } }, { personId: 'asc' }, { startsAt: 'asc' }],
    select: { personId: true, organisationId: true, person: { select: { name: true } } },
  })
  const loads = await tx.review.groupBy({ by: ['reviewerId'], where: { paper: { seminarId } }, _count: true })
  const byPerson = new Map<string, PoolMember & { schoolIds: string[] }>()
  for (const { personId, organisationId, person } of rows) {
    const known = byPerson.get(personId)
    if (known) known.schoolIds.push(organisationId)
    else {
      const load = loads.find((one) => one.reviewerId === personId)?._count ?? 0
      byPerson.set(personId, {
        ...{ id: personId, name: person.name, schoolId: organisationId, schoolIds: [organisationId], load },
      })
    }
  }
  return [...byPerson.values()]
}

/** A paper as the assignment of reviewers knows it. */
export const reviewedPaper = (paper: PaperFacts & { theme: string }): ReviewedPaper => ({
  id: paper.id,
  theme: paper.theme,
  personIds: peopleOf(paper),
  schoolIds: [paper.schoolId, ...paper.authorSchoolIds],
})
