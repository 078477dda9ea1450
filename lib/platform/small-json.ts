import type { z } from 'zod'

const most = 100_000

/** The body of a request in a strict shape; null where it is too long, no JSON, or of another shape. */
export async function readSmallJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const text = await request.text().catch(() => '')
  if (text.length > most) return null
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** An answer that nobody keeps on the way. */
export const unkept = (body: object | null, status = 200): Response =>
  body === null
    ? new Response(null, { status, headers: { 'cache-control': 'no-store' } })
    : Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
