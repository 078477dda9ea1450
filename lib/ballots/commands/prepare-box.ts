import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { findYear, lockYear } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { checkProof } from '@/lib/platform/auth/proof'
import { decision, type Command } from '@/lib/platform/command'
import type { Actor, Caller } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, notFound, ok, refuse, type Result, type Verdict } from '@/lib/platform/result'
import { makeIssuingKey, type IssuingKey } from '@/lib/platform/sealing/blind-signer'
import { readStanding } from '@/lib/platform/standing'
import { readRules } from '@/lib/rulebook/queries'
import { mayPrepareBox } from '../policy'
import { checkDatabase, trusteeChoices, type TrusteeChoice } from '../queries/inside'
import { checkTrustees } from '../rules/box'
import type { prepareBoxSchema } from '../schema'

type Input = z.output<typeof prepareBoxSchema>

/**
 * Prepares the ballot box of a conference: an issuing key for every question and reserved round, and three trustees who will
 * keep a card each. The keys take seconds: they are made between two looks at what would be refused, and hold nothing meanwhile.
 * Refusals: not found, not head, year closed, meeting over, a box already there, the database tells, candidates stand aside,
 * checkTrustees.
 */
export const prepareBox: Command<Input, { boxId: string }> = async (caller, input) => {
  const early = await mayBegin(caller, input)
  if (!early.ok) return early
  const keys = await Promise.all(Array.from({ length: input.slots }, makeIssuingKey))
  return prepare(caller, { ...input, keys })
}

const prepare = decision<Input & { keys: IssuingKey[] }, { boxId: string }>(
  'ballots.prepare_box',
  async (tx, ctx, { keys, ...input }) => {
    const found = await findMeeting(tx, input.meetingId)
    const year = found && (await lockYear(tx, found.yearId))
    if (!found || !year || ctx.actor.kind !== 'person') return notFound
    const judged = await judge(tx, { actor: ctx.actor, now: ctx.now, year, meeting: found, input })
    if (!judged.ok) return judged
    const { least, offered } = judged.value
    const { id } = await tx.ballotBox.create({
      data: {
        ...{ yearId: year.id, meetingId: found.id, door: randomBytes(16).toString('base64url'), createdAt: ctx.now },
        ...{ least, preparedById: ctx.actor.personId, preparedBySchoolId: year.headSchoolId ?? found.hostId },
      },
    })
    await tx.ballotSlot.createMany({
      data: keys.map(({ spki, wrapped }, place) => ({
        ...{ boxId: id, number: place + 1, issuingPublic: spki, issuingPrivate: wrapped },
      })),
    })
    await tx.ballotTrustee.createMany({
      data: input.trustees.map((personId, place) => ({
        ...{ boxId: id, number: place + 1, personId, publicKeys: [] },
        organisationId: offered.find((one) => one.id === personId)!.organisationId,
      })),
    })
    const facts = { meeting: found.title, slots: keys.length }
    await record(tx, ctx, {
      ...{ event: 'ballots.box_prepared', subject: { type: 'ballot_box', id }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id },
    })
    const href = `/work/${year.clusterCode}/${year.year}/ballots/${id}`
    await notify(tx, ctx, { personIds: input.trustees }, { kind: 'ballots.box_prepared', facts, href })
    return ok({ boxId: id })
  },
)

const findMeeting = (tx: Tx, id: string) => tx.meeting.findUnique({ where: { id } })

/** The same look before anything is computed: who may not prepare a box does not make the server work for seconds. */
async function mayBegin({ personId, sessionId }: Caller, input: Input): Promise<Verdict> {
  const { actor, now } = await readStanding(db(), personId)
  const proven = await checkProof(db(), actor, sessionId ?? null, 'fresh')
  if (!proven.ok) return proven
  const meeting = await findMeeting(db(), input.meetingId)
  const year = meeting && (await findYear(db(), meeting.yearId))
  if (!meeting || !year || actor.kind !== 'person') return notFound
  const judged = await judge(db(), { actor, now, year, meeting, input })
  return judged.ok ? allowed : judged
}

type Asked = {
  actor: Actor
  now: Date
  year: Year
  meeting: { id: string; state: string; hostId: string }
  input: Pick<Input, 'trustees'>
}

async function judge(tx: Tx, asked: Asked): Promise<Result<{ least: number; offered: TrusteeChoice[] }>> {
  const { actor, now, year, meeting, input } = asked
  const over = meeting.state === 'held' || meeting.state === 'cancelled'
  const may = firstRefusal(
    mayPrepareBox(actor, year),
    checkYearOpen(year),
    over ? refuse('ballots.meeting_over') : allowed,
    await checkDatabase(tx),
  )
  if (!may.ok) return may
  const codes = ['ballots.least', 'polls.candidate_votes_on_itself'] as const
  const rules = await readRules(tx, codes, year, fieldDay(now))
  const offered = await trusteeChoices(tx, meeting.id, now)
  const chairSchools = [year.headSchoolId, meeting.hostId].filter((id) => id !== null)
  const aside = rules['polls.candidate_votes_on_itself']
  const there = await tx.ballotBox.findFirst({
    where: { meetingId: meeting.id, state: { not: 'void' } },
    select: { id: true },
  })
  const lawful = firstRefusal(
    aside.value ? allowed : refuse('ballots.candidates_stand_aside', {}, aside.article),
    checkTrustees(input.trustees, offered, chairSchools),
    there ? refuse('ballots.box_there') : allowed,
  )
  return lawful.ok ? ok({ least: rules['ballots.least'].value, offered }) : lawful
}
