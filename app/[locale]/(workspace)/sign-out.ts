'use server'
import { getLocale } from 'next-intl/server'
import { clearSessionCookie } from '@/lib/platform/auth/cookie'
import { currentSession } from '@/lib/platform/auth/session'
import { db } from '@/lib/platform/db/client'
import { redirect } from '@/lib/platform/i18n/navigation'

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  const session = await currentSession()
  if (session) await db().session.update({ where: { id: session.id }, data: { revokedAt: new Date() } })
  await clearSessionCookie()
  redirect({ href: '/sign-in', locale: await getLocale() })
}
