import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import { checkYearOpen, type Duty } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayRemind } from '../policy'
import { listYearDuties } from '../queries/duties'
import { dutySentence } from '../queries/names'
import type { remindSchema } from '../schema'

type Input = z.output<typeof remindSchema>

/**
 * Reminds schools courteously of what they owe: once a day at most for each duty and school, held by a unique key.
 * Refusals: not found, neither head, deputy nor Academy, year closed, nothing owed, all reminded today.
 */
export const remind = command<Input, { reminded: number }>('cycles.remind', async (tx, ctx, input) => {
  const year = await findYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
  const lawful = firstRefusal(mayRemind(ctx.actor, year), checkYearOpen(year))
  if (!lawful.ok) return lawful
  const own = new Set(ctx.actor.seats.map((seat) => seat.organisationId))
  const owed = (await listYearDuties(ctx, year)).filter(
    (duty) =>
      input.duties.includes(duty.key) &&
      !own.has(duty.organisationId) &&
      (!input.organisationId || duty.organisationId === input.organisationId),
  )
  if (owed.length === 0) return refuse('cycles.nothing_to_remind')

  const sentOn = fieldDay(ctx.now)
  const names = await namesOn(
    tx,
    owed.map((duty) => duty.organisationId),
    sentOn,
  )
  const fresh: Duty[] = []
  for (const duty of owed) {
    const sent = await tx.reminder.createMany({
      data: [
        {
          yearId: year.id,
          duty: duty.key,
          organisationId: duty.organisationId,
          sentById: ctx.actor.personId,
          sentOn,
          sentAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    })
    if (sent.count === 1) fresh.push(duty)
  }
  if (fresh.length === 0) return refuse('cycles.reminded_today')
  for (const duty of fresh) {
    const facts = { duty: dutySentence(duty), school: names.get(duty.organisationId)?.name ?? '', due: duty.due ?? '' }
    await record(tx, ctx, {
      event: 'cycles.reminder_sent',
      subject: { type: 'year', id: year.id },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: duty.organisationId,
    })
    const kind = !duty.due ? 'cycles.reminder' : duty.due < ctx.now ? 'cycles.reminder_late' : 'cycles.reminder_due'
    const to = duty.personIds ? { personIds: duty.personIds } : { organisationIds: [duty.organisationId] }
    await notify(tx, ctx, to, { kind, facts, href: duty.href })
  }
  return ok({ reminded: fresh.length })
})
