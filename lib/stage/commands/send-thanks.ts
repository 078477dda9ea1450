import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { floorHref, holdStage, raiseVersion, stepsOf } from '../queries/find'
import { checkThanks } from '../rules/day'
import type { seminarSchema } from '../schema'

/**
 * Thanks in one press the authors whose papers were accepted, who spoke for them, and the delegates who were present.
 * Refusals: as mayKeepDay and checkThanks.
 */
export const sendThanks = command<z.output<typeof seminarSchema>, { thanked: number }>(
  'stage.send_thanks',
  async (tx, ctx, { seminarId }) => {
    const found = await holdStage(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const { thankedAt } = await tx.stage.findUniqueOrThrow({ where: { seminarId } })
    const over = (await stepsOf(tx, seminarId)).at(-1)?.lineId === null
    const verdict = firstRefusal(mayKeepDay(ctx.actor, year, seminar), checkThanks(seminar, over, thankedAt, ctx.now))
    if (!verdict.ok) return verdict
    const papers = await tx.paper.findMany({
      where: { seminarId, state: { in: ['accepted_spoken', 'accepted_proceedings'] } },
      select: { authors: { select: { personId: true } }, substitute: { select: { personId: true } } },
    })
    const delegates = await tx.delegate.findMany({
      where: { meeting: { seminar: { id: seminarId } }, state: 'present' },
      select: { personId: true },
    })
    const named = [...papers.flatMap((paper) => [...paper.authors, paper.substitute]), ...delegates]
    const personIds = [...new Set(named.flatMap((one) => (one?.personId ? [one.personId] : [])))]
    const host = await nameOf(tx, seminar.hostId, fieldDay(ctx.now))
    const href = floorHref(year, seminarId)
    await notify(tx, ctx, { personIds }, { kind: 'stage.thanks', facts: { topic: seminar.topic, host }, href })
    await tx.stage.update({ where: { seminarId }, data: { thankedAt: ctx.now } })
    await raiseVersion(tx, seminarId)
    await record(tx, ctx, about('stage.thanks_sent', seminar, year, { count: personIds.length }))
    return ok({ thanked: personIds.length })
  },
)
