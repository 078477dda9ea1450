import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { keepFacts } from '@/lib/platform/facts'
import type { Facts } from '@/lib/platform/result'

/** `<module>.<subject>_<past tense>`, e.g. `papers.paper_submitted`; its sentence is `<module>.events.<…>`. */
export type EventName = `${string}.${string}`

export type AuditEvent = {
  event: EventName
  subject: { type: string; id: string }
  /** what the sentence names */
  facts?: Facts
  clusterId?: string
  yearId?: string
  /** the school or unit concerned */
  organisationId?: string
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
}

/** A module's catalogue: each event with its meaning in one English line. */
export function defineEvents<const E extends Record<EventName, string>>(events: E): E {
  return events
}

/** Writes what was done into the audit, in the transaction that does it. Secrets never go into before and after. */
export async function record(tx: Tx, ctx: Context, entry: AuditEvent): Promise<void> {
  const { actor } = ctx
  await tx.auditEntry.create({
    data: {
      fieldAt: ctx.now,
      event: entry.event,
      actorKind: actor.kind,
      personId: actor.kind === 'person' ? actor.personId : null,
      actorName: actor.kind === 'person' ? actor.name : '',
      actorOffices:
        actor.kind === 'person'
          ? actor.seats.map((seat) => ({ office: seat.office, organisationId: seat.organisationId }))
          : [],
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      facts: keepFacts(entry.facts ?? {}),
      clusterId: entry.clusterId ?? null,
      yearId: entry.yearId ?? null,
      organisationId: entry.organisationId ?? null,
      ...(entry.before !== undefined && { before: entry.before }),
      ...(entry.after !== undefined && { after: entry.after }),
      requestId: ctx.requestId,
    },
  })
}
