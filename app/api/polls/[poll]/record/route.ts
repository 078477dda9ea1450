import { z } from 'zod'
import { getContext } from '@/lib/platform/auth/session'
import { getPollRecord } from '@/lib/polls/queries'

/** The record of a poll with its manifest, as a file to keep and to recount. */
export async function GET(_: Request, { params }: { params: Promise<{ poll: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).poll)
  const record = id.success ? await getPollRecord(await getContext(), id.data) : null
  if (!record) return new Response(null, { status: 404 })
  return new Response(JSON.stringify(record, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="poll-${String(record.poll)}.json"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
