import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { hashToken } from '@/lib/platform/auth/tokens'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { findSeminar } from '@/lib/seminars/queries/find'
import { about } from '../events'
import { mayGiveCertificates } from '../policy'
import { certificateToken, hasEnded } from '../queries/certificates'
import { recipientsOf } from '../queries/recipients'
import { checkRecipients, numberText } from '../rules/certificates'
import type { issueCertificatesSchema } from '../schema'

type Input = z.output<typeof issueCertificatesSchema>

/**
 * Gives a certificate to everybody who really presented, or attended, and has none yet; the numbers of the host's year go on
 * without a gap. Who has one keeps it, with its number and words. Refusals: as mayGiveCertificates, checkEnded, checkRecipients.
 */
export const issueCertificates = command<Input, { given: number }>(
  'proceedings.issue_certificates',
  async (tx, ctx, { seminarId, kind, ...signed }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const may = firstRefusal(mayGiveCertificates(ctx.actor, year, seminar), await hasEnded(tx, seminar, ctx.now))
    if (!may.ok) return may
    const people = (await recipientsOf(tx, seminar, kind)).filter((one) => one.done)
    const some = checkRecipients(kind, people.length)
    if (!some.ok) return some

    const issuedById = ctx.actor.personId
    const day = fieldDay(ctx.now)
    const [organisationId, ofYear] = [seminar.hostId, day.getUTCFullYear()]
    const last = await holdSeries(tx, organisationId, ofYear)
    const known = await tx.certificate.findMany({ where: { seminarId, kind } })
    const fresh = people.filter(
      (one) => !known.some((own) => (one.paperId ? own.paperId === one.paperId : own.delegateId === one.delegateId)),
    )
    const body = (await nameOf(tx, organisationId, fieldDay(seminar.startsAt))).vi
    const rows = fresh.map(({ paperId, delegateId, name, about: told, work }, at) => {
      const id = randomUUID()
      return {
        ...{ id, seminarId, kind, organisationId, paperId, delegateId, name, work, body },
        ...{ about: told, topic: seminar.topic, year: ofYear, number: last + at + 1 },
        ...{ heldOn: fieldDay(seminar.startsAt), issuedOn: day, issuedAt: ctx.now, ...signed },
        tokenHash: hashToken(certificateToken(id)),
        issuedById,
      }
    })
    await tx.certificate.createMany({ data: rows })
    await tx.certificateSeries.update({
      where: { organisationId_year: { organisationId, year: ofYear } },
      data: { last: last + rows.length },
    })
    const [first, final] = [rows[0], rows.at(-1)]
    if (first && final)
      await record(tx, ctx, {
        ...about('proceedings.certificates_issued', seminar, year, { count: rows.length }),
        after: { kind, from: numberText(first.number, ofYear), to: numberText(final.number, ofYear) },
      })
    return ok({ given: rows.length })
  },
)

/** The last number of a school's year, held until this transaction ends: a second giver waits here. */
async function holdSeries(tx: Tx, organisationId: string, year: number): Promise<number> {
  await tx.$executeRaw`
    insert into certificate_series (organisation_id, year) values (${organisationId}::uuid, ${year}) on conflict do nothing`
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    select last from certificate_series where organisation_id = ${organisationId}::uuid and year = ${year} for update`
  return row?.last ?? 0
}
