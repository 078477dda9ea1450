import 'server-only'
import { getAward } from '@/lib/awards/queries'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { isAcademyReviewer } from '@/lib/people/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { checkAddress } from '@/lib/platform/print/certificate'
import { firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { RegisterRow } from '@/lib/awards/queries'
import { mayProposeRevocation, mayRatify, mayTakeCertificate } from '../policy'
import { checkRevocable, checkRevocationWaits, type RevocationState } from '../rules'
import type { RevocationGround } from '../schema'
import { findAward, memberIdsOf } from './award'
import { awardToken } from './award-sheets'
import { chainOf, type Link } from './chain'

export type RevocationView = {
  id: string
  ground: RevocationGround
  text: string
  state: RevocationState
  proposedAt: Date
  number: string | null
  date: Date | null
  signer: string | null
  declineReason: string | null
  file: { id: string; name: string } | null
  /** the reader may decide on it, or why not */
  answer: Verdict
}

export type AwardLine = {
  row: RegisterRow
  given: { signer: string; illustrative: boolean; file: { id: string; name: string } | null } | null
  chain: Link[]
  revocations: RevocationView[]
  /** the public page that says whether it stands; of an award that was given */
  check: string | null
  may: { propose: Verdict; certificate: Verdict }
}

/** A line of the register with all that stands behind it, and what the reader may do with it. */
export async function getAwardLine(ctx: Context, year: Year, nominationId: string): Promise<AwardLine | null> {
  const found = await findAward(db(), nominationId)
  if (!found || found.year.id !== year.id || !maySeeYear(ctx.actor, year)) return null
  const { row } = found
  const [line, chain, memberIds] = await Promise.all([
    getAward(ctx, nominationId),
    chainOf(db(), row, year),
    memberIdsOf(db(), year.id),
  ])
  if (!line) return null
  const confirmed = row.state === 'confirmed'
  const revoked = row.revocations.some((one) => one.state === 'decided')
  const official = isAcademyReviewer(ctx.actor)
  const decision = row.decisionLines[0]?.decision
  return {
    ...{ row: line, chain },
    given: decision ? { signer: decision.signer, illustrative: decision.illustrative, file: decision.file } : null,
    // what is only proposed, or was declined, concerns the Academy alone
    revocations: row.revocations
      .filter((one) => official || one.state === 'decided')
      .map(({ id, ground, text, state, proposedAt, proposedById, number, date, signer, declineReason, file }) => ({
        ...{
          id,
          ground: ground as RevocationGround,
          text,
          state,
          proposedAt,
          number,
          date,
          signer,
          declineReason,
          file,
        },
        answer: firstRefusal(mayRatify(ctx.actor, proposedById, memberIds), checkRevocationWaits(state)),
      })),
    check: confirmed ? checkAddress(awardToken(row.id)) : null,
    may: {
      propose: firstRefusal(
        mayProposeRevocation(ctx.actor),
        checkRevocable(
          confirmed,
          row.revocations.map((one) => one.state),
        ),
      ),
      certificate: firstRefusal(
        mayTakeCertificate(ctx.actor, row.organisationId ?? ''),
        confirmed ? { ok: true } : refuse('ratification.not_confirmed'),
        revoked ? refuse('ratification.revoked_already') : { ok: true },
      ),
    },
  }
}
