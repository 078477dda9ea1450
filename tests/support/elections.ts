import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import type { Role } from '@/lib/rotation/schema'
import type { School, World } from './world'

/** Puts an office to the members by agreement, without a meeting. */
export const prepareByAgreement = (world: World, role: Role, schools: School[], person = world.a.people.principal) =>
  prepareElection(asPerson(person), {
    ...{ yearId: world.yearId, role, kind: 'agreement', meetingId: null, tellers: [], minutes: 30 },
    text: 'Thống nhất bầu.',
    schoolIds: schools.map((school) => school.id),
  })

/** Confirms, opens and agrees to a prepared poll, in the name of every school. */
export async function agreeTo(world: World, pollId: string): Promise<void> {
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  const seen = { pollId, sha256: manifestSha256 ?? '' }
  const must = (answer: { ok: boolean }): void => {
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
  must(await confirmManifest(asPerson(world.b.people.principal), seen))
  must(await openPoll(asPerson(world.a.people.principal), seen))
  for (const school of [world.a, world.b, world.c, world.d])
    must(await castVote(asPerson(school.people.principal), { ...seen, agrees: 'yes', word: '' }))
}

/** The year's reports are in, so that every school was judged. */
export async function judgeAll(world: World): Promise<void> {
  await db().yearReport.createMany({
    data: [world.a, world.b, world.c, world.d].map(({ id }) => ({
      ...{ yearId: world.yearId, organisationId: id, updatedAt: new Date('2022-10-20T03:00:00Z') },
      ...{ state: 'submitted' as const, submittedAt: new Date('2022-10-20T03:00:00Z') },
    })),
    skipDuplicates: true,
  })
}
