import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { moveEvent } from '@/lib/meetings/commands/move-event'
import { findMeeting } from '@/lib/meetings/queries/find'
import { notify, type NoticeText } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayRunSeminar } from '../policy'
import { findSeminar, seminarHref } from '../queries/find'
import { checkAhead, checkPaperRules, checkWindows, checkWindowsAhead } from '../rules/windows'
import { changedFields, changesIn } from '../rules/changes'
import { eventOf, officersOf, seminarOf, type changeSeminarSchema, type SeminarDetails } from '../schema'

/**
 * Changes a seminar; once it is called, all schools are told what changed.
 * Refusals: as scheduleSeminar, seminars.cancelled, over, nothing_changed, common.changed_meanwhile.
 */
export const changeSeminar = command<z.output<typeof changeSeminarSchema>, { seminarId: string; href: string }>(
  'seminars.change_seminar',
  async (tx, ctx, { seminarId, version, ...details }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(
      mayRunSeminar(ctx.actor, year, seminar.hostId),
      mayRunSeminar(ctx.actor, year, details.hostId),
      checkAhead(seminar, ctx.now),
      checkWindows(details, details.startsAt),
      checkWindowsAhead(details, seminar, ctx.now),
      checkPaperRules(details),
    )
    if (!verdict.ok) return verdict
    const before = await tx.seminar.findUniqueOrThrow({
      where: { id: seminarId },
      include: { meeting: { include: { officers: { orderBy: [{ role: 'asc' }, { position: 'asc' }] } } } },
    })
    if (before.version !== version) return refuse('common.changed_meanwhile')
    const own = changedFields(before, seminarOf(details))
    const event = changedFields({ ...before.meeting, alongside: details.alongside }, eventOf(details))
    const officersChanged = await setOfficers(tx, before.meeting, details)
    if (own.length + event.length === 0 && !officersChanged) return refuse('seminars.nothing_changed')

    if (event.length > 0) {
      const meeting = await findMeeting(tx, ctx.actor, before.meetingId)
      if (!meeting) return notFound
      const moved = await moveEvent(tx, ctx, year, meeting.meeting, eventOf(details))
      if (!moved.ok) return moved
    }
    await tx.seminar.update({ where: { id: seminarId }, data: { ...seminarOf(details), version: { increment: 1 } } })
    const changes = changesIn({ ...before, ...namedIn(before.meeting) }, details, [
      ...own,
      ...(officersChanged ? ['presidium', 'secretaries'] : []),
    ])
    if (seminar.calledAt && Object.keys(changes).length > 0)
      await tx.seminarChange.create({ data: { seminarId, at: ctx.now, changes } })
    // the calendar tells of hours and place by itself
    if (seminar.calledAt && own.length > 0)
      await notify(tx, ctx, { yearId: year.id }, noticeOf(details, seminarHref(year, seminarId)))
    await record(tx, ctx, {
      event: 'seminars.seminar_changed',
      subject: { type: 'seminar', id: seminarId },
      facts: { topic: details.topic },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: details.hostId,
      before: { changed: own, ...plain(before, own) },
      after: plain(details, own),
    })
    return ok({ seminarId, href: seminarHref(year, seminarId) })
  },
)

const noticeOf = ({ topic, papersCloseAt }: SeminarDetails, href: string): NoticeText => ({
  kind: 'seminars.seminar_changed',
  facts: { topic, deadline: papersCloseAt },
  href,
})

/** Who leads, as the form names them. */
const namedIn = ({ officers }: { officers: Officer[] }): { presidium: string[]; secretaries: string[] } => ({
  presidium: officers.filter((one) => one.role === 'presidium').map((one) => one.label),
  secretaries: officers.filter((one) => one.role === 'secretary').map((one) => one.label),
})

type Officer = { role: 'presidium' | 'secretary'; label: string; personId: string | null }

/** Replaces who leads, when that is what changed; who is known by an account stays known. */
async function setOfficers(
  tx: Tx,
  meeting: { id: string; officers: Officer[] },
  details: Pick<SeminarDetails, 'presidium' | 'secretaries'>,
): Promise<boolean> {
  const name = (one: Pick<Officer, 'role' | 'label'>): string => `${one.role} ${one.label}`
  const officers = officersOf(details)
  if (officers.map(name).join('\n') === meeting.officers.map(name).join('\n')) return false
  const known = new Map(meeting.officers.map((one) => [name(one), one.personId]))
  await tx.meetingOfficer.deleteMany({ where: { meetingId: meeting.id } })
  await tx.meetingOfficer.createMany({
    data: officers.map((one) => ({ ...one, meetingId: meeting.id, personId: known.get(name(one)) ?? null })),
  })
  return true
}

const plain = (from: object, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, JSON.stringify((from as Record<string, unknown>)[name] ?? null)]))
