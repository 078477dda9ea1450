import { z } from 'zod'
import { eventCalendar } from '@/lib/meetings/queries'
import { getContext } from '@/lib/platform/auth/session'

/** One event for one's own calendar. */
export async function GET(request: Request, { params }: { params: Promise<{ meeting: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).meeting)
  const locale = request.headers.get('referer')?.includes('/en/') ? 'en' : 'vi'
  const text = id.success ? await eventCalendar(await getContext(), id.data, locale) : null
  if (text === null) return new Response(null, { status: 404 })
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="su-kien.ics"',
      'cache-control': 'private, no-store',
    },
  })
}
