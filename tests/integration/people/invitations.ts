import { hashToken } from '@/lib/platform/auth/tokens'
import type { Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'

type Open = { token: string; invitation: Awaited<ReturnType<ReturnType<typeof db>['invitation']['create']>> }

/** An open invitation, and the token of its link. */
export async function openInvitation(
  organisationId: string,
  more: { email?: string; office?: Office; expiresAt?: Date } = {},
): Promise<Open> {
  const token = crypto.randomUUID()
  const invitation = await db().invitation.create({
    data: {
      tokenHash: hashToken(token),
      email: more.email ?? `${crypto.randomUUID()}@example.test`,
      name: 'Nguyễn Minh Họa',
      organisationId,
      office: more.office ?? 'lecturer',
      expiresAt: more.expiresAt ?? new Date(Date.now() + 86_400_000),
    },
  })
  return { token, invitation }
}
