import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { speechSchema } from '../schema'

/** Moves a speech one place forward in the order. Refusals: as acts.prepare, meetings.first_speech. */
export const moveSpeech = command<z.output<typeof speechSchema>, { speechId: string }>(
  'meetings.move_speech',
  async (tx, ctx, { speechId }) => {
    const speech = await tx.speech.findUnique({ where: { id: speechId } })
    const found = speech && (await findMeeting(tx, ctx.actor, speech.meetingId))
    if (!speech || !found) return notFound
    const may = acts.prepare({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const before = await tx.speech.findFirst({
      where: { meetingId: speech.meetingId, position: { lt: speech.position } },
      orderBy: { position: 'desc' },
    })
    if (!before) return refuse('meetings.first_speech')
    await tx.speech.update({ where: { id: before.id }, data: { position: -1 } })
    await tx.speech.update({
      where: { id: speechId },
      data: { position: before.position },
    })
    await tx.speech.update({
      where: { id: before.id },
      data: { position: speech.position },
    })
    await record(tx, ctx, {
      ...about('meetings.speech_moved', found.meeting, found.year, {
        speaker: speech.speaker,
      }),
      before: { position: speech.position },
      after: { position: before.position },
    })
    return ok({ speechId })
  },
)
