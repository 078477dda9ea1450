import { db } from '@/lib/platform/db/client'

/** Ready: the database answers, and no migration hangs half-way. */
export async function GET(): Promise<Response> {
  try {
    const rows = await db().$queryRaw<{ open: bigint }[]>`
      select count(*) as open from _prisma_migrations where finished_at is null and rolled_back_at is null`
    const ready = Number(rows[0]?.open ?? 1) === 0
    return Response.json({ ready }, { status: ready ? 200 : 503 })
  } catch {
    return Response.json({ ready: false }, { status: 503 })
  }
}
