import { z } from 'zod'
import { getYear } from '@/lib/calendar/queries'
import { getContext } from '@/lib/platform/auth/session'
import { getRunSign } from '@/lib/proceedings/queries/proceedings'

type Props = { params: Promise<{ cluster: string; year: string; seminar: string }> }

/** A few letters that change when a making comes further; the page that follows it asks for them. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await getContext()
  const { cluster, year: number, seminar } = await params
  const year = z.uuid().safeParse(seminar).success ? await getYear(ctx, cluster, Number(number)) : null
  const sign = year && (await getRunSign(ctx, year, seminar))
  if (!sign) return new Response(null, { status: 404 })
  return Response.json(sign, { headers: { 'cache-control': 'private, no-store' } })
}
