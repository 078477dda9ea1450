import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { noon, type School, type World } from './world'

export const schoolsOf = (world: World): School[] => [world.a, world.b, world.c, world.d]

export const awardId = async (code = 'academy_flag'): Promise<string> =>
  (await db().award.findUniqueOrThrow({ where: { code } })).id

/** All schools registered, signed and reported, but those named. */
export async function makeEligible(world: World, but: { report?: School[] } = {}): Promise<void> {
  const pledge = await db().pledge.create({
    data: { yearId: world.yearId, preamble: 'Giao ước', adoptedAt: noon, textSha256: 'a'.repeat(64) },
  })
  for (const { id: organisationId, people } of schoolsOf(world)) {
    const both = {
      yearId: world.yearId,
      organisationId,
      updatedAt: noon,
      state: 'submitted' as const,
      submittedAt: noon,
    }
    await db().registration.create({ data: both })
    await db().pledgeSignature.create({
      data: {
        pledgeId: pledge.id,
        organisationId,
        personId: people.principal,
        signedAt: noon,
        textSha256: 'a'.repeat(64),
      },
    })
    if (!but.report?.some((school) => school.id === organisationId)) await db().yearReport.create({ data: both })
  }
}

/** Prepares the nomination for an award and holds its vote: every school agrees to the candidates alone. */
export async function holdNomination(world: World, candidates: School[], code = 'academy_flag'): Promise<string> {
  const prepared = await prepareNomination(asPerson(world.a.people.emulation_officer), {
    ...{ yearId: world.yearId, awardId: await awardId(code), kind: 'open', meetingId: null, minutes: 15 },
    ...{ firstTeller: null, secondTeller: null },
  })
  if (!prepared.ok) throw new Error(prepared.refusal.code)
  const { pollId } = prepared.value
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  const poll = { pollId, sha256: manifestSha256! }
  await confirmManifest(asPerson(world.b.people.principal), poll)
  await openPoll(asPerson(world.a.people.principal), poll)
  const options = await db().pollOption.findMany({ where: { pollId, eligible: true } })
  const lines = Object.fromEntries(
    options.map((line) => [
      `p${line.position}`,
      candidates.some(({ id }) => id === line.organisationId) ? ('agree' as const) : ('disagree' as const),
    ]),
  )
  for (const school of schoolsOf(world)) await castVote(asPerson(school.people.principal), { ...poll, lines, word: '' })
  return pollId
}
