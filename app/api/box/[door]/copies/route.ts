import { keepRecovery } from '@/lib/ballots/commands/keep-recovery'
import { keptSchema } from '@/lib/ballots/schema'
import { readSmallJson, unkept } from '@/lib/platform/small-json'

/** Files a sealed copy of somebody's ballots under the hash of a code; nobody is asked whose. */
export async function POST(request: Request, { params }: { params: Promise<{ door: string }> }): Promise<Response> {
  const sent = await readSmallJson(request, keptSchema.omit({ door: true }))
  if (!sent) return unkept({ code: 'ballots.not_a_copy' }, 400)
  const answer = await keepRecovery({ door: (await params).door, ...sent })
  return answer.ok ? unkept(answer.value) : unkept({ code: answer.refusal.code }, 409)
}
