import { getDoor } from '@/lib/ballots/queries/door'
import { unkept } from '@/lib/platform/small-json'
import { listDoorQuestions } from '@/lib/polls/queries/door'

/** What stands at a box: its key book and its questions. No session is asked for, and none is read. */
export async function GET(_: Request, { params }: { params: Promise<{ door: string }> }): Promise<Response> {
  const box = await getDoor((await params).door)
  return box ? unkept({ box, questions: await listDoorQuestions(box.id) }) : unkept(null, 404)
}
