import { z } from 'zod'
import { getContext } from '@/lib/platform/auth/session'
import { getPollSign } from '@/lib/polls/queries'

/** A few letters that change when the poll does; its open pages ask for them and read anew only then. */
export async function GET(_: Request, { params }: { params: Promise<{ poll: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).poll)
  const sign = id.success ? await getPollSign(await getContext(), id.data) : null
  if (!sign) return new Response(null, { status: 404 })
  return Response.json(sign, { headers: { 'cache-control': 'private, no-store' } })
}
