import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { addSpeechSchema } from '../schema'

/** Puts a speech at the end of the order, by the speaker's office. Refusals: as acts.prepare, files.*. */
export const addSpeech = command<z.output<typeof addSpeechSchema>, { speechId: string }>(
  'meetings.add_speech',
  async (tx, ctx, { meetingId, file, ...speech }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.prepare({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const part =
      speech.partId &&
      (await tx.meetingPart.findFirst({
        where: { id: speech.partId, meetingId },
      }))
    if (speech.partId && !part) return notFound
    const kept =
      file &&
      (await keepFile(tx, ctx, {
        purpose: 'speech',
        file,
        organisationId: found.meeting.hostId,
      }))
    if (kept && !kept.ok) return kept
    const last = await tx.speech.aggregate({
      where: { meetingId },
      _max: { position: true },
    })
    const row = await tx.speech.create({
      data: {
        meetingId,
        ...speech,
        position: (last._max.position ?? -1) + 1,
        ...(kept && { fileId: kept.value.fileId }),
      },
    })
    await record(tx, ctx, {
      ...about('meetings.speech_added', found.meeting, found.year, {
        speaker: speech.speaker,
      }),
      after: { speaker: speech.speaker, title: speech.title },
    })
    return ok({ speechId: row.id })
  },
)
