import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { mayAdopt, ownSchool } from '../policy'
import { findPractice } from '../queries/find'
import { checkAdopting, effectSpan } from '../rules'
import type { adoptPracticeSchema } from '../schema'

type Input = z.output<typeof adoptPracticeSchema>

/**
 * "Chúng tôi áp dụng": another school of the cluster takes a practice over, from a day on and in its own way; the owner is
 * told, and after the months of the rule the effect is asked for.
 * Refusals: not found, own practice, not acting for a school, not published, withdrawn, adopted already, start too far.
 */
export const adoptPractice = command<Input, { adoptionId: string }>(
  'practices.adopt_practice',
  async (tx, ctx, { practiceId, startsOn, how }) => {
    const practice = await findPractice(tx, ctx, practiceId)
    if (!practice) return notFound
    const own = ownSchool(ctx.actor, practice.clusterId)
    const today = fieldDay(ctx.now)
    const there = await tx.practiceAdoption.count({
      where: { practiceId, schoolId: own?.schoolId ?? practice.schoolId },
    })
    const verdict = firstRefusal(mayAdopt(ctx.actor, practice), checkAdopting(practice, there > 0, startsOn, today))
    if (!verdict.ok || !own || ctx.actor.kind !== 'person') return verdict.ok ? notFound : verdict

    const scope = { clusterId: practice.clusterId, year: today.getUTCFullYear() }
    const rules = await readRules(tx, ['practices.effect_months', 'practices.effect_days'], scope, today)
    const span = { months: rules['practices.effect_months'].value, days: rules['practices.effect_days'].value }
    const asked = effectSpan(startsOn, span, today)
    const { id } = await tx.practiceAdoption.create({
      data: {
        ...{ practiceId, schoolId: own.schoolId, startsOn, how },
        ...{ adoptedById: ctx.actor.personId, adoptedAt: ctx.now, effectFrom: asked.from, effectDue: asked.due },
      },
    })
    const { title } = practice
    const school = await nameOf(tx, own.schoolId, today)
    await record(tx, ctx, {
      event: 'practices.practice_adopted',
      subject: { type: 'practice', id: practiceId },
      facts: { school, title },
      clusterId: practice.clusterId,
      after: { schoolId: own.schoolId, startsOn: startsOn.toISOString().slice(0, 10), how },
    })
    await notify(
      tx,
      ctx,
      { organisationIds: [practice.schoolId] },
      { kind: 'practices.practice_adopted', facts: { school, title }, href: `/practices/${practiceId}` },
    )
    return ok({ adoptionId: id })
  },
)
