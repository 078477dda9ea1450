import 'server-only'
import type { z } from 'zod'
import { mayNameLeadership } from '@/lib/organisations/policy'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import type { openFirstYearSchema } from '../schema'
import { openYear } from './open-year'

type Input = z.output<typeof openFirstYearSchema>
type Opened = { yearId: string; code: string; year: number }

/**
 * The Academy opens a cluster's first working year, under the head that it has named; the later ones are opened by the
 * election of their head. Refusals: organisations.not_approver, not found, calendar.not_the_first_year,
 * calendar.no_head_named, calendar.no_members.
 */
export const openFirstYear = command<Input, Opened>(
  'calendar.open_first_year',
  async (tx, ctx, { clusterId, year }) => {
    const may = mayNameLeadership(ctx.actor)
    if (!may.ok) return may
    const cluster = await tx.cluster.findUnique({
      where: { id: clusterId },
      include: { years: true, terms: { where: { role: 'head', endsAt: null } } },
    })
    if (!cluster) return notFound
    if (cluster.years.length > 0) return refuse('calendar.not_the_first_year')
    const [head] = cluster.terms
    if (!head) return refuse('calendar.no_head_named')
    const opened = await openYear(tx, ctx, { clusterId, year, headSchoolId: head.organisationId })
    return opened.ok ? ok({ yearId: opened.value.yearId, code: cluster.code, year }) : opened
  },
)
