import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { nameOf } from '../names'
import { mayKeepRegister } from '../policy'
import { checkDissolve, dayBefore } from '../rules'
import type { dissolveSchoolSchema } from '../schema'

type Input = z.output<typeof dissolveSchoolSchema>

/**
 * A school ceases to be one from a day on, by a decision; merged into another, it leaves that one its turns of leading. Its
 * memberships end the day before; years already open keep it. Refusals: organisations.not_administrator, not found,
 * organisations.dissolved, organisations.in_the_past, organisations.merged_into_itself, organisations.heir_dissolved,
 * organisations.leads_its_cluster.
 */
export const dissolveSchool = command<Input, { schoolId: string }>(
  'organisations.dissolve_school',
  async (tx, ctx, { schoolId, intoId, from, decision }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    // of two mergers at one moment, A into B and B into A, the second waits here and sees the first
    await tx.$queryRaw`select 1 from organisations where kind = 'school' and id in (${schoolId}::uuid, ${intoId}::uuid)
      order by id for update`
    const school = await tx.organisation.findUnique({
      where: { id: schoolId, kind: 'school' },
      include: { memberships: { where: { OR: [{ validTo: null }, { validTo: { gte: from } }] } } },
    })
    const into = intoId ? await tx.organisation.findUnique({ where: { id: intoId, kind: 'school' } }) : null
    if (!school || (intoId && !into)) return notFound
    const instant = new Date(from.getTime() - 7 * 3_600_000)
    const leads = await tx.term.count({
      where: { organisationId: schoolId, OR: [{ endsAt: null }, { endsAt: { gt: instant } }] },
    })
    const lawful = checkDissolve({
      dissolvedOn: school.dissolvedOn,
      into: into && { same: into.id === school.id, dissolvedOn: into.dissolvedOn },
      leads: leads > 0,
      from,
      today: fieldDay(ctx.now),
    })
    if (!lawful.ok) return lawful
    await tx.organisation.update({
      where: { id: schoolId },
      data: { dissolvedOn: from, mergedIntoId: intoId, dissolvedBy: decision },
    })
    for (const one of school.memberships) {
      // a membership that has not begun is none; the others end the day before
      if (one.validFrom >= from) await tx.clusterMembership.delete({ where: { id: one.id } })
      else await tx.clusterMembership.update({ where: { id: one.id }, data: { validTo: dayBefore(from) } })
    }
    const day = fieldDay(ctx.now)
    const none = { vi: '–', en: '–' }
    await record(tx, ctx, {
      event: 'organisations.school_dissolved',
      subject: { type: 'organisation', id: schoolId },
      facts: {
        ...{ school: await nameOf(tx, schoolId, day), merged: intoId ? 'yes' : 'no', decision },
        into: intoId ? await nameOf(tx, intoId, day) : none,
      },
      organisationId: schoolId,
      before: { dissolvedOn: null },
      after: { dissolvedOn: from.toISOString(), mergedIntoId: intoId, decision },
    })
    return ok({ schoolId })
  },
)
