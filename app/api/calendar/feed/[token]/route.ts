import { feedCalendar } from '@/lib/meetings/queries'

/** The personal calendar of whoever made this address; the address itself is the secret. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const text = /^[\w-]{43}$/.test(token) ? await feedCalendar(token) : null
  if (text === null) return new Response(null, { status: 404 })
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
