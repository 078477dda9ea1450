import { countSignatures } from '@/lib/movements/queries'
import { peekContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ cluster: string; year: string }> }

/** How far the signing of a pledge is, for pages that fill up live; nothing is written, and strangers find nothing. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { cluster, year } = await params
  const count = /^\d{4}$/.test(year) ? await countSignatures(await peekContext(), cluster, Number(year)) : null
  if (count === null) return Response.json(null, { status: 404 })
  return Response.json({ count }, { headers: { 'cache-control': 'private, no-store' } })
}
