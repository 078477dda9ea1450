import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { speechSchema } from '../schema'

/** Takes a speech off the programme. Refusals: as acts.prepare. */
export const removeSpeech = command<z.output<typeof speechSchema>, { speechId: string }>(
  'meetings.remove_speech',
  async (tx, ctx, { speechId }) => {
    const speech = await tx.speech.findUnique({ where: { id: speechId } })
    const found = speech && (await findMeeting(tx, ctx.actor, speech.meetingId))
    if (!speech || !found) return notFound
    const may = acts.prepare({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.speech.delete({ where: { id: speechId } })
    await record(tx, ctx, {
      ...about('meetings.speech_removed', found.meeting, found.year, {
        speaker: speech.speaker,
      }),
      before: { speaker: speech.speaker, title: speech.title },
    })
    return ok({ speechId })
  },
)
