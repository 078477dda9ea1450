import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { about } from '../events'
import { peopleOfSchool } from '../queries/delegates'
import { findMeeting, ownSchool } from '../queries/find'
import { checkRegister } from '../rules/acts'
import { checkDelegation, delegation, type DelegateRow } from '../rules/delegation'
import type { registerDelegatesSchema } from '../schema'

type Told = Pick<DelegateRow, 'label' | 'represents' | 'substitute' | 'state'>
type Input = z.output<typeof registerDelegatesSchema>

/**
 * A school names its delegates: its principal represents, or a substitute of the same school with a scanned authorisation,
 * or nobody, with a reason. Said again before the meeting, the list is replaced. Refusals: as checkRegister, checkDelegation.
 */
export const registerDelegates = command<Input, { meetingId: string }>(
  'meetings.register_delegates',
  async (tx, ctx, { meetingId, ...input }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const schoolId = await ownSchool(tx, ctx.actor, year.id)
    const may = checkRegister({ actor: ctx.actor, now: ctx.now, ...found }, schoolId)
    if (!may.ok || !schoolId) return may.ok ? notFound : may
    const people = await peopleOfSchool(tx, schoolId, ctx.now)
    const before = await tx.delegate.findMany({
      where: { meetingId, organisationId: schoolId },
    })
    const earlier = before.find((row) => row.substitute && row.personId === input.substituteId)?.authorisationId ?? null
    const lawful = checkDelegation(
      { ...input, hasAuthorisation: Boolean(input.authorisation ?? earlier) },
      people,
      before,
    )
    if (!lawful.ok) return lawful

    const scan = await keepScan(tx, ctx, input, schoolId, earlier)
    if (!scan.ok) return scan
    const rows = delegation(input, people, scan.value)
    await tx.delegate.deleteMany({
      where: { meetingId, organisationId: schoolId },
    })
    await tx.delegate.createMany({
      data: rows.map((row) => ({
        meetingId,
        organisationId: schoolId,
        ...row,
      })),
    })
    const school = await nameOf(tx, schoolId, fieldDay(ctx.now))
    await record(tx, ctx, {
      ...about('meetings.delegates_registered', meeting, year, {
        school,
        delegates: rows.length,
      }),
      organisationId: schoolId,
      before: told(before),
      after: told(rows),
    })
    return ok({ meetingId })
  },
)

const told = (rows: readonly Told[]): Told[] =>
  rows.map(({ label, represents, substitute, state }) => ({ label, represents, substitute, state }))

// a new scan, or the one that came with the same substitute before
async function keepScan(
  tx: Tx,
  ctx: Context,
  { representative, authorisation }: Omit<Input, 'meetingId'>,
  organisationId: string,
  earlier: string | null,
): Promise<Result<string | null>> {
  if (representative !== 'substitute' || !authorisation) return ok(earlier)
  const kept = await keepFile(tx, ctx, { purpose: 'authorisation', file: authorisation, organisationId })
  return kept.ok ? ok(kept.value.fileId) : kept
}
