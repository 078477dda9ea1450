import { unkept } from '@/lib/platform/small-json'
import { getScreen } from '@/lib/polls/queries/screen'

/** What the wall of the hall shows of a box: asked for every moment, without a session, and nothing is written. */
export async function GET(_: Request, { params }: { params: Promise<{ door: string }> }): Promise<Response> {
  const screen = await getScreen((await params).door)
  return screen ? unkept(screen) : unkept(null, 404)
}
