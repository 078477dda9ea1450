import 'server-only'
import { yearOf } from '@/lib/calendar/queries'
import { namesOn } from '@/lib/organisations/names'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { awardAddress } from './award'

export type WaitingRevocation = {
  id: string
  school: Bilingual
  award: Bilingual
  year: number
  proposedAt: Date
  href: string
}

/** Proposals to take an award back that wait for a decision, oldest first. */
export async function listWaitingRevocations(ctx: Context): Promise<WaitingRevocation[]> {
  if (!isAcademyReviewer(ctx.actor) && !isAdministrator(ctx.actor)) return []
  const rows = await db().awardRevocation.findMany({
    where: { state: 'proposed' },
    orderBy: { proposedAt: 'asc' },
    include: {
      nomination: { include: { award: true, year: { include: { cluster: true } } } },
    },
  })
  const names = await namesOn(
    db(),
    rows.map((row) => row.nomination.organisationId ?? ''),
    fieldDay(ctx.now),
  )
  return rows.map(({ id, proposedAt, nomination: { organisationId, award, year, ...nomination } }) => ({
    ...{ id, proposedAt, year: year.year, href: awardAddress(yearOf(year), nomination.id) },
    school: names.get(organisationId ?? '')?.name ?? { vi: '', en: '' },
    award: { vi: award.vi, en: award.en },
  }))
}
