import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '../env'

const secure = (): boolean => env().NEXTAUTH_URL.startsWith('https://')
export const cookieName = (): string => (secure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

/** Lays the signed and sealed session cookie: it carries the session row's id and nothing else. */
export async function setSessionCookie(sessionId: string, maxAge: number): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge })
  const options = { httpOnly: true, sameSite: 'lax', secure: secure(), path: '/', maxAge } as const
  ;(await cookies()).set(cookieName(), value, options)
}

export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).delete(cookieName())
}

/** The id of the session row that the browser's cookie names, or null. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return null
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof read?.sid === 'string' ? read.sid : null
}
