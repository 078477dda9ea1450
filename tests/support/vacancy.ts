import { mayPrepareBox } from '@/lib/ballots/policy'
import { mayAnswerForYear, mayRunYear } from '@/lib/calendar/policy'
import { maySeeTrio } from '@/lib/cycles/policy'
import { runsCluster } from '@/lib/people/policy'
import { asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { mayPreparePoll } from '@/lib/polls/policy'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { confirmSuccessor } from '@/lib/rotation/commands/confirm-successor'
import { declareVacancy } from '@/lib/rotation/commands/declare-vacancy'
import { prepareByElection } from '@/lib/rotation/commands/prepare-by-election'
import { recordByElection } from '@/lib/rotation/commands/record-by-election'
import { reopenByElection } from '@/lib/rotation/commands/reopen-by-election'
import { mayRunElection } from '@/lib/rotation/policy'
import type { VacancyGround } from '@/lib/rotation/schema'
import { contextOf, layTerms, setGate, type School, type World } from './world'

/** The year as it was before anybody fell out: A heads, B deputises. */
export async function beforeVacancy(world: World): Promise<void> {
  await db().$executeRaw`truncate head_vacancies, polls cascade`
  await layTerms(world)
  await db().clusterYear.update({ where: { id: world.yearId }, data: { headSchoolId: world.a.id } })
  await setGate(world.yearId, 'activity')
}

export const vacate = (
  world: World,
  who: Caller = asPerson(world.academy.approver),
  ground: VacancyGround = 'merged',
) => declareVacancy(who, { yearId: world.yearId, ground, reason: 'Trường sáp nhập từ ngày 01/7 (minh họa)' })

export const confirm = (
  world: World,
  headId: string,
  who: Caller = asPerson(world.academy.approver),
  number = '88-QĐ',
) =>
  confirmSuccessor(who, {
    ...{ yearId: world.yearId, headId, number, signer: 'Giám đốc Học viện' },
    ...{ date: new Date('2022-06-15'), byElection: 'Họp ngày 14/6/2022, biên bản số 02, 3 trên 3 trường tán thành' },
  })

/** How many heads the cluster has at an instant. */
export const headsAt = (world: World, at: Date): Promise<number> =>
  db().term.count({
    where: {
      ...{ clusterId: world.clusterId, role: 'head', startsAt: { lte: at } },
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
  })

/** The powers of running a year, as A's and C's principals have them now: each asked of the policy that guards it. */
export async function powersOf(world: World): Promise<{ a: boolean[]; c: boolean[] }> {
  const powers = async (person: string): Promise<boolean[]> => {
    const { ctx, year } = await contextOf(world, person)
    const { actor } = ctx
    return [
      runsCluster(actor, year.clusterId),
      mayRunYear(actor, year),
      mayAnswerForYear(actor, year),
      mayPreparePoll(actor, year).ok,
      mayRunElection(actor, year).ok,
      mayPrepareBox(actor, year).ok,
      maySeeTrio(actor, year),
    ]
  }
  return { a: await powers(world.a.people.principal), c: await powers(world.c.people.principal) }
}

type ByElection = { kind?: 'agreement' | 'open' | 'paper' | 'secret'; tellers?: School[] }

/** The acting head puts its office to the members, without a meeting; C is proposed where they are to agree. */
export const prepareBy = (
  world: World,
  who: Caller = asPerson(world.b.people.principal),
  { kind = 'agreement', tellers = [] }: ByElection = {},
) =>
  prepareByElection(who, {
    ...{ yearId: world.yearId, kind, meetingId: null, minutes: 30, tellers: tellers.map((one) => one.id) },
    ...{ text: 'Thống nhất bầu Trường C.', schoolIds: [world.c.id] },
  })

/** Prepares, confirms, opens and agrees to a by-election of C, in the name of every school. */
export async function electC(world: World): Promise<string> {
  const prepared = await prepareBy(world)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared))
  await agreeAll(world, prepared.value.pollId)
  return prepared.value.pollId
}

/** Takes a prepared by-election to its end: C's people confirm what B's prepared, and all agree. */
export async function agreeAll(world: World, pollId: string): Promise<void> {
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  const seen = { pollId, sha256: manifestSha256 ?? '' }
  const must = (answer: { ok: boolean }): void => {
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
  must(await confirmManifest(asPerson(world.c.people.principal), seen))
  must(await openPoll(asPerson(world.b.people.principal), seen))
  for (const school of [world.a, world.b, world.c, world.d])
    must(await castVote(asPerson(school.people.principal), { ...seen, agrees: 'yes', word: '' }))
}

export const keepBy = (world: World, pollId: string, who: Caller = asPerson(world.b.people.principal)) =>
  recordByElection(who, { yearId: world.yearId, pollId })

export const reopen = (world: World, who: Caller, reason = 'Trường đang sắp xếp lại') =>
  reopenByElection(who, { yearId: world.yearId, reason })
