import { z } from 'zod'
import { peekContext, peekSession } from '@/lib/platform/auth/session'
import { follow, getVersion, type Beat } from '@/lib/stage/queries/beats'

// a stream is closed now and then: the browser opens it anew, and a stopping server need not wait for it
const lifetime = 4 * 60_000

/**
 * The version of a seminar's day: as a stream that is told every change and ends with the session, or once for `?once`. It does
 * not count as activity.
 */
export async function GET(request: Request, { params }: { params: Promise<{ seminar: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).seminar)
  const [session, ctx] = await Promise.all([peekSession(), peekContext()])
  const version = id.success && session ? await getVersion(ctx, id.data) : null
  if (!id.success || !session || version === null) return new Response(null, { status: 404 })
  const headers = { 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' }
  if (new URL(request.url).searchParams.has('once')) return Response.json({ version }, { headers })
  const stream = streamOf(id.data, session.id, version, request.signal)
  return new Response(stream, { headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8' } })
}

function streamOf(
  seminarId: string,
  sessionId: string,
  first: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  let end = (): void => undefined
  return new ReadableStream({
    start(controller) {
      const say = (text: string): void => controller.enqueue(bytes.encode(text))
      const hear = (beat: Beat): void => {
        if ('version' in beat) return say(`data: ${beat.version}\n\n`)
        say('event: ended\ndata: session\n\n')
        end()
      }
      const leave = follow(seminarId, sessionId, hear)
      const timer = setTimeout(() => end(), lifetime)
      end = () => {
        end = () => undefined
        leave()
        clearTimeout(timer)
        try {
          controller.close()
        } catch {
          // the browser has closed it already
        }
      }
      signal.addEventListener('abort', () => end())
      say(`retry: 1500\ndata: ${first}\n\n`)
    },
    cancel: () => end(),
  })
}
