import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { keepFile } from '@/lib/files/commands/keep-file'
import { notify } from '@/lib/notices/notify'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { formatDay } from '@/lib/platform/i18n/format'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRatify } from '../policy'
import { holdCase } from '../queries/case'
import { checkDeciding, checkLines } from '../rules'
import type { issueAwardsSchema } from '../schema'

type Input = z.output<typeof issueAwardsSchema>

/**
 * The Academy's decision on the awards: each nomination confirmed, or refused with a reason; a refused one stays in the
 * register as nominated. Refusals: not found, not an approver, own proposal, not at ratification, dossier not accepted,
 * lines that differ from those waiting, a refusal without a reason, what the file's inspection refuses.
 */
export const issueAwards = decision<Input, { decisionId: string }>(
  'ratification.issue_awards',
  async (tx, ctx, input) => {
    const found = await holdCase(tx, input.yearId)
    if (!found || !maySeeYear(ctx.actor, found.year) || ctx.actor.kind !== 'person') return notFound
    const { year } = found
    const lawful = firstRefusal(
      mayRatify(ctx.actor, found.sentById, found.memberIds),
      checkDeciding(year, found.acceptedId !== null),
      checkLines(
        input.lines,
        found.nominations.map((one) => one.id),
      ),
    )
    if (!lawful.ok) return lawful
    const seat = ctx.actor.seats.find((one) => one.office === 'academy_approver')
    if (!seat) return notFound
    const file = input.file
      ? await keepFile(tx, ctx, { purpose: 'decision', file: input.file, organisationId: seat.organisationId })
      : null
    if (file && !file.ok) return file
    const schoolOf = new Map(found.nominations.map((one) => [one.id, one.organisationId]))
    const decision = await tx.ratificationDecision.create({
      data: {
        ...{ yearId: year.id, kind: 'awards', number: input.number, date: input.date, signer: input.signer },
        ...{ illustrative: input.illustrative, fileId: file?.value.fileId ?? null },
        ...{ decidedById: ctx.actor.personId, decidedAt: ctx.now },
        lines: {
          create: input.lines.map(({ id, confirmed, reason }) => ({
            ...{ nominationId: id, organisationId: schoolOf.get(id) ?? '', confirmed, reason: confirmed ? '' : reason },
          })),
        },
      },
    })
    for (const { id, confirmed } of input.lines)
      await tx.nomination.update({ where: { id }, data: { state: confirmed ? 'confirmed' : 'refused' } })
    const names = await namesOn(tx, [...schoolOf.values()], fieldDay(ctx.now))
    const confirmed = input.lines.filter((one) => one.confirmed)
    const facts = {
      number: input.number,
      date: formatDay(input.date),
      year: String(year.year),
      cluster: year.clusterCode,
      confirmed: confirmed.length,
      refused: input.lines.length - confirmed.length,
    }
    await record(tx, ctx, {
      event: 'ratification.awards_issued',
      subject: { type: 'decision', id: decision.id },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      after: input.lines.map((one) => ({
        ...{ school: names.get(schoolOf.get(one.id) ?? '')?.code ?? '', confirmed: one.confirmed, reason: one.reason },
      })),
    })
    const href = `/work/${year.clusterCode}/${year.year}/awards`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'ratification.awards_issued', facts, href })
    return ok({ decisionId: decision.id })
  },
)
