import 'server-only'
import { createHmac } from 'node:crypto'
import type { Year } from '@/lib/calendar/rules'
import { hashToken } from '@/lib/platform/auth/tokens'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env'
import type { Verdict } from '@/lib/platform/result'
import { checkCheckIn } from '../rules/acts'
import { findMeeting, meetingHref } from './find'

/**
 * The secret of the address at the door: made of the server's secret and the moment at which it was issued, so that it can be
 * shown again while the database alone gives it to nobody.
 */
export const checkInToken = (meetingId: string, issuedAt: Date): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`check-in:${meetingId}:${issuedAt.getTime()}`).digest('base64url')

/** The path behind the code that is shown at the door, while there is one; for the page of those who keep the record. */
export async function getCheckInPath(meetingId: string): Promise<string | null> {
  const code = await db().checkInCode.findUnique({ where: { meetingId } })
  return code && !code.revokedAt ? `/check-in/${checkInToken(meetingId, code.issuedAt)}` : null
}

/** The event behind a code, also behind one that was taken back. */
export async function findByToken(
  tx: Tx,
  token: string,
): Promise<{ meetingId: string; revokedAt: Date | null } | null> {
  return tx.checkInCode.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { meetingId: true, revokedAt: true },
  })
}

export type CheckInView = {
  title: string
  startsAt: Date
  href: string
  /** the reader's own line among the delegates */
  own: { label: string; confirmedAt: Date | null } | null
  confirm: Verdict
}

/** What a code opens for who holds it; null for a code that is none, and for who may not see the event. */
export async function getCheckIn(ctx: Context, token: string): Promise<CheckInView | null> {
  const code = await findByToken(db(), token)
  const found = code && (await findMeeting(db(), ctx.actor, code.meetingId))
  if (!code || !found || ctx.actor.kind !== 'person') return null
  const { meeting, year }: { meeting: typeof found.meeting; year: Year } = found
  const own = await db().delegate.findFirst({ where: { meetingId: meeting.id, personId: ctx.actor.personId } })
  return {
    ...{ title: meeting.title, startsAt: meeting.startsAt, href: meetingHref(year, meeting.id) },
    own: own && { label: own.label, confirmedAt: own.confirmedAt },
    confirm: checkCheckIn({ meeting, now: ctx.now }, own, code.revokedAt),
  }
}
