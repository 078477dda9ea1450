import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { yearSchoolIds } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { maySealBox } from '../policy'
import { holdBox } from '../queries/inside'
import { checkBox } from '../rules/box'
import type { sealBoxSchema } from '../schema'

/**
 * A second person of another member school confirms the key book as it was shown: from now on nothing in it changes, and
 * substitution ends. Refusals: not found, not acting for a school, sealed by another school, year closed, box_<state>, other_key_book.
 */
export const sealBox = decision<z.output<typeof sealBoxSchema>, { boxId: string }>(
  'ballots.seal_box',
  async (tx, ctx, { boxId, sha256 }) => {
    const found = await holdBox(tx, boxId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { box, year } = found
    const schools = await yearSchoolIds(tx, year.id)
    const verdict = firstRefusal(
      maySealBox(ctx.actor, year, schools, box),
      checkYearOpen(year),
      checkBox(box.state, 'drafted'),
      box.keyBookSha256 === sha256 ? { ok: true } : refuse('ballots.other_key_book'),
    )
    if (!verdict.ok) return verdict
    const { actor } = ctx
    const confirmedBySchoolId = schools.find((id) => actsForSchool(actor, id)) ?? null
    await tx.ballotBox.update({
      where: { id: boxId },
      data: { state: 'sealed', confirmedById: actor.personId, confirmedBySchoolId, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      ...about('ballots.box_sealed', box, year, { hash: sha256.slice(0, 12) }),
      after: { keyBookSha256: sha256 },
    })
    return ok({ boxId })
  },
)
