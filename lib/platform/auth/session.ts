import 'server-only'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { makeContext, type Caller, type Context, type PersonActor } from '../context'
import { db } from '../db/client'
import { redirect } from '../i18n/navigation'
import { readStanding } from '../standing'
import { readSessionId } from './cookie'
import { findLiveSessions, type LiveSession } from './live-sessions'

// The row is asked on every request: signing out elsewhere, or a disabled account, ends this one at once.
const liveSession = cache(async (): Promise<LiveSession | null> => {
  const id = await readSessionId()
  const [live] = id ? await findLiveSessions(db(), { id }) : []
  if (!live) return null
  if (live.stale)
    await db().$executeRaw`update sessions set last_seen_at = clock_timestamp() where id = ${live.id}::uuid`
  return live
})

const requestId = cache(async (): Promise<string> => (await headers()).get('x-request-id') ?? crypto.randomUUID())

/** The context of this request, whoever asks: nobody when not signed in. */
export const getContext = cache(async (): Promise<Context> => {
  const session = await liveSession()
  const { now, actor } = await readStanding(db(), session?.personId ?? null)
  return makeContext(actor, now, await requestId())
})

/**
 * The context for a page that asks again by itself every few seconds: nothing is written, and it does not count as activity,
 * so that an idle session still ends.
 */
export async function peekContext(): Promise<Context> {
  const live = await peekSession()
  const { now, actor } = await readStanding(db(), live?.personId ?? null)
  return makeContext(actor, now, await requestId())
}

/** The session of such a request, which is not kept alive by it. */
export async function peekSession(): Promise<LiveSession | null> {
  const id = await readSessionId()
  const [live] = id ? await findLiveSessions(db(), { id }) : []
  return live ?? null
}

export type PersonContext = Context & { readonly actor: PersonActor }

/** The context of a signed-in person; anybody else is led to the entrance. */
export async function requireContext(): Promise<PersonContext> {
  const ctx = await getContext()
  if (ctx.actor.kind === 'person') return ctx as PersonContext
  const from = (await headers()).get('x-from')
  const query = from ? { next: from } : undefined
  return redirect({ href: { pathname: '/sign-in', ...(query && { query }) }, locale: await getLocale() })
}

/** The session of this request, for the list of one's own sessions. */
export async function currentSession(): Promise<LiveSession | null> {
  return liveSession()
}

/** Who calls a command from this request. */
export async function sessionCaller(key?: string): Promise<Caller> {
  const session = await liveSession()
  const caller = { personId: session?.personId ?? null, requestId: await requestId() }
  return { ...caller, ...(session && { sessionId: session.id }), ...(key && { key }) }
}
