import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { openYear } from '@/lib/calendar/commands/open-year'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayDecline } from '../policy'
import { roleName } from '../queries/names'
import { checkDeclining, checkElectionTime } from '../rules'
import type { declineElectionSchema } from '../schema'

type Input = z.output<typeof declineElectionSchema>

/**
 * An elected school declines before the Academy decides; the office is put to a new election, and the old head stays.
 * Refusals: not found, not its principal, decided already, no reason, not at conference or ratification.
 */
export const declineElection = command<Input, { electionId: string }>(
  'rotation.decline_election',
  async (tx, ctx, input) => {
    const election = await tx.election.findUnique({ where: { id: input.electionId } })
    const year = election && (await lockYear(tx, election.yearId))
    if (!election || !year || !maySeeYear(ctx.actor, year)) return notFound
    const lawful = firstRefusal(
      mayDecline(ctx.actor, election.organisationId),
      checkElectionTime(year),
      checkDeclining(election.state, input.reason),
    )
    if (!lawful.ok) return lawful
    const schoolId = election.organisationId ?? ''

    // of two presses, or of a press against the Academy's decision, one finds the election still waiting
    const changed = await tx.election.updateMany({
      where: { id: election.id, state: 'elected' },
      data: { state: 'declined', stateReason: input.reason },
    })
    if (changed.count !== 1) return notFound
    if (election.role === 'head') {
      const opened = await openYear(tx, ctx, { clusterId: year.clusterId, year: election.forYear, headSchoolId: null })
      if (!opened.ok) return opened
    }
    const facts = {
      school: await nameOf(tx, schoolId, fieldDay(ctx.now)),
      role: roleName(election.role),
      year: String(election.forYear),
      reason: input.reason,
    }
    await record(tx, ctx, {
      event: 'rotation.election_declined',
      subject: { type: 'election', id: election.id },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: schoolId,
      before: { state: 'elected' },
      after: { state: 'declined' },
    })
    const href = `/work/${year.clusterCode}/${year.year}/leadership`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.election_declined', facts, href })
    return ok({ electionId: election.id })
  },
)
