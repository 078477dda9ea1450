// What the test kills in the middle: one release of all that is pending, by the head's officer.
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { releaseDecisions } from '@/lib/papers/commands/release-decisions'

const [who, seminarId] = process.argv.slice(2) as [string, string]
const seen = await db().paperDecision.findMany({
  where: { paper: { seminarId } },
  select: { paperId: true, version: true },
})
process.stdout.write('begins\n')
const answer = await releaseDecisions(asPerson(who), { seminarId, seen })
process.stdout.write(answer.ok ? 'released\n' : `${answer.refusal.code}\n`)
process.exit(0)
