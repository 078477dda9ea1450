import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { findLiveSessions } from '@/lib/platform/auth/live-sessions'
import { fieldDay } from '@/lib/platform/clock'
import type { Context, Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

export type Account = {
  name: string
  email: string
  demonstration: boolean
  hasPassword: boolean
  offices: { office: Office; organisation: Bilingual; since: Date }[]
}

/** The own account. */
export async function getAccount(ctx: Context): Promise<Account | null> {
  if (ctx.actor.kind !== 'person') return null
  const person = await db().person.findUnique({
    where: { id: ctx.actor.personId },
    include: {
      appointments: {
        where: { startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] },
        orderBy: { startsAt: 'asc' },
      },
    },
  })
  if (!person) return null
  const ids = person.appointments.map((held) => held.organisationId)
  const names = await namesOn(db(), ids, fieldDay(ctx.now))
  return {
    name: person.name,
    email: person.email,
    demonstration: person.demonstration,
    hasPassword: person.passwordHash !== null,
    offices: person.appointments.map((held) => ({
      office: held.office,
      organisation: names.get(held.organisationId)?.name ?? { vi: '', en: '' },
      since: held.startsAt,
    })),
  }
}

export type OwnSession = { id: string; userAgent: string; address: string; createdAt: Date; lastSeenAt: Date }

/** The own sessions that are alive, the last used first; real time. */
export async function listOwnSessions(ctx: Context): Promise<OwnSession[]> {
  if (ctx.actor.kind !== 'person') return []
  const alive = await findLiveSessions(db(), { personId: ctx.actor.personId })
  return db().session.findMany({
    where: { id: { in: alive.map(({ id }) => id) } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  })
}
