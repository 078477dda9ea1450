import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayConfirmManifest, schoolOfActor } from '../policy'
import { holdPoll, memberIds } from '../queries/inside'
import { checkHash, checkMayBePrepared, checkState } from '../rules/checks'
import type { confirmManifestSchema } from '../schema'

type Input = z.output<typeof confirmManifestSchema>

/**
 * A second person of another member school confirms the manifest as it was shown: from now on nothing in it changes.
 * Refusals: not found, not acting for a school, the preparer's own school, another manifest, not in this state, year closed.
 */
export const confirmManifest = decision<Input, { pollId: string }>('polls.confirm_manifest', async (tx, ctx, input) => {
  const held = await holdPoll(tx, ctx, input.pollId)
  if (!held || ctx.actor.kind !== 'person') return notFound
  const { poll, year } = held
  const schools = await memberIds(tx, year.id)
  const verdict = firstRefusal(
    mayConfirmManifest(ctx.actor, year, schools, poll),
    checkMayBePrepared(year, poll.purpose),
    poll.state === 'draft' ? checkHash(input.sha256, poll.manifestSha256) : checkState(poll.state, 'draft'),
  )
  if (!verdict.ok) return verdict
  const schoolId = schoolOfActor(ctx.actor, schools)
  await tx.poll.update({
    where: { id: poll.id },
    data: {
      ...{ state: 'frozen', confirmedById: ctx.actor.personId, confirmedBySchoolId: schoolId, confirmedAt: ctx.now },
      version: { increment: 1 },
    },
  })
  await record(tx, ctx, {
    event: 'polls.manifest_confirmed',
    subject: { type: 'poll', id: poll.id },
    facts: { title: poll.title, hash: input.sha256.slice(0, 12) },
    ...{ clusterId: year.clusterId, yearId: year.id },
    ...(schoolId && { organisationId: schoolId }),
    after: { manifestSha256: input.sha256 },
  })
  return ok({ pollId: poll.id })
})
