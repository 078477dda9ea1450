import { findCopy } from '@/lib/ballots/queries/door'
import { keptSchema } from '@/lib/ballots/schema'
import { readSmallJson, unkept } from '@/lib/platform/small-json'

/** Gives a sealed copy to whoever knows its code. The hash is sent in the body: addresses are kept on the way, bodies are not. */
export async function POST(request: Request, { params }: { params: Promise<{ door: string }> }): Promise<Response> {
  const sent = await readSmallJson(request, keptSchema.pick({ codeHash: true }))
  const sealed = sent && (await findCopy((await params).door, sent.codeHash))
  return sealed ? unkept({ sealed }) : unkept(null, 404)
}
