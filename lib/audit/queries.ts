import 'server-only'
import type { Context, Office } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import { recordScope } from './policy'

export type RecordLine = {
  id: string
  at: Date
  fieldAt: Date
  event: string
  facts: Record<string, unknown>
  actorName: string
  offices: { office: Office; organisationId: string }[]
  before: unknown
  after: unknown
}

export type RecordFilter = {
  /** the module's name: the part of the event before the dot */
  module?: string
  organisationId?: string
  yearId?: string
  /** kinds of things, as `record` names them */
  subjectTypes?: string[]
  /** id of the entry after which the page begins */
  before?: string
}

const pageSize = 50

/** The audit as far as the actor may read it, newest first, fifty at a time; `next` is the `before` of the next page. */
export async function listRecords(
  ctx: Context,
  filter: RecordFilter = {},
): Promise<{ lines: RecordLine[]; next: string | null }> {
  const rows = await db().auditEntry.findMany({
    where: {
      AND: [
        scoped(ctx),
        filter.module ? { event: { startsWith: `${filter.module}.` } } : {},
        filter.organisationId ? { organisationId: filter.organisationId } : {},
        filter.yearId ? { yearId: filter.yearId } : {},
        filter.subjectTypes ? { subjectType: { in: filter.subjectTypes } } : {},
        filter.before ? { id: { lt: BigInt(filter.before) } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  })
  const lines = rows.slice(0, pageSize).map(toLine)
  return { lines, next: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null }
}

/** The history of one thing, oldest first, as far as the actor may read it. */
export async function listHistory(ctx: Context, subject: { type: string; id: string }): Promise<RecordLine[]> {
  const rows = await db().auditEntry.findMany({
    where: { AND: [scoped(ctx), { subjectType: subject.type, subjectId: subject.id }] },
    orderBy: { id: 'asc' },
    take: 200,
  })
  return rows.map(toLine)
}

function scoped(ctx: Context): Prisma.AuditEntryWhereInput {
  const scope = recordScope(ctx.actor)
  if (scope.all) return {}
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : '00000000-0000-0000-0000-000000000000'
  return {
    OR: [
      { personId },
      { clusterId: { in: scope.clusterIds } },
      { organisationId: { in: scope.schoolIds } },
      { clusterId: { in: scope.memberOf }, organisationId: null },
    ],
  }
}

type Row = Prisma.AuditEntryGetPayload<object>

const toLine = (row: Row): RecordLine => ({
  id: row.id.toString(),
  at: row.at,
  fieldAt: row.fieldAt,
  event: row.event,
  facts: row.facts as Record<string, unknown>,
  actorName: row.actorName,
  offices: row.actorOffices as RecordLine['offices'],
  before: row.before,
  after: row.after,
})
