import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { findPaper } from '@/lib/papers/queries/find'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { floorHref, holdStage, raiseVersion } from '../queries/find'
import { speakersOf, staffOf } from '../queries/speakers'
import { checkNotOver } from '../rules/day'
import type { nameSubstituteSchema } from '../schema'

/**
 * Names who speaks a paper in place of its presenter: another of its authors, or somebody of its school; nobody: the presenter
 * speaks after all. The authors and who speaks are told.
 * Refusals: as mayKeepDay, checkNotOver, stage.not_spoken, not_of_paper.
 */
export const nameSubstitute = command<z.output<typeof nameSubstituteSchema>, { paperId: string }>(
  'stage.name_substitute',
  async (tx, ctx, { paperId, speaker }) => {
    const paper = (await findPaper(tx, ctx.actor, paperId, ctx.now))?.paper
    const found = paper && (await holdStage(tx, ctx.actor, paper.seminarId))
    if (!found) return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(mayKeepDay(ctx.actor, year, seminar), checkNotOver(seminar, ctx.now))
    if (!verdict.ok) return verdict
    if (!paper.inProgramme) return refuse('stage.not_spoken')
    const staff = (await staffOf(tx, [paper.schoolId], ctx.now)).get(paper.schoolId) ?? []
    const { presenter, choices } = speakersOf(paper.authors, staff)
    const chosen = choices.find((one) => one.value === speaker)
    if (speaker !== '' && !chosen) return refuse('stage.not_of_paper')
    const before = await tx.speakerSubstitute.findUnique({ where: { paperId } })
    if (chosen) {
      const data = { name: chosen.name, personId: chosen.personId, at: ctx.now }
      await tx.speakerSubstitute.upsert({ where: { paperId }, create: { paperId, ...data }, update: data })
    } else await tx.speakerSubstitute.deleteMany({ where: { paperId } })
    await raiseVersion(tx, seminar.id)
    const name = chosen?.name ?? presenter
    await notify(
      tx,
      ctx,
      { personIds: [...paper.authorIds, ...[chosen?.personId, before?.personId].flatMap((id) => id ?? [])] },
      { kind: 'stage.substitute_named', facts: { title: paper.title, name }, href: floorHref(year, seminar.id) },
    )
    await record(tx, ctx, {
      ...about('stage.substitute_named', seminar, year, { title: paper.title, name }),
      before: { name: before?.name ?? presenter },
      after: { name },
    })
    return ok({ paperId })
  },
)
