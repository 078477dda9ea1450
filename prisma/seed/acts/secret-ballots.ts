import { askForBallots, sealMarks, takeBallots, type OwnBallots } from '@/components/ballots/voter'
import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { castBallot } from '@/lib/ballots/commands/cast-ballot'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import { draftKeyBook } from '@/lib/ballots/commands/draft-key-book'
import { givePaper } from '@/lib/ballots/commands/give-paper'
import { issueBallots } from '@/lib/ballots/commands/issue-ballots'
import { keepRecovery } from '@/lib/ballots/commands/keep-recovery'
import { openCollecting } from '@/lib/ballots/commands/open-collecting'
import { prepareBox } from '@/lib/ballots/commands/prepare-box'
import { proveCard } from '@/lib/ballots/commands/prove-card'
import { publishKeys } from '@/lib/ballots/commands/publish-keys'
import { sealBox } from '@/lib/ballots/commands/seal-box'
import { keyBookSchema, keyLabel, trialContext } from '@/lib/ballots/rules/key-book'
import { db } from '@/lib/platform/db/client'
import { toText, type Bytes } from '@/lib/platform/sealing/bytes'
import { derivePair, openOf } from '@/lib/platform/sealing/nested'
import { recoveryKeys, sealKept } from '@/lib/platform/sealing/recovery'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { enterCount } from '@/lib/polls/commands/enter-count'
import { openBallots } from '@/lib/polls/commands/open-ballots'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { asSystem } from '@/lib/platform/context'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import { cards, flagGoesTo, onPaper, recoveryCodes } from '../facts/secret-ballot'
import { act, at, organisationOf, personOf, yearOf } from '../stage'
import { meetingOf } from './meetings'

const head = ['NA', 'emulation_officer'] as const
const seedOf = (number: number): Bytes => new Uint8Array(16).fill(number)

const box = async () => db().ballotBox.findFirstOrThrow({ where: { meetingId: await meetingOf('summing_up') } })

/** The eve of the conference: the box is prepared with so many places, three make and try their cards, another school confirms the key book. */
export async function prepareBox2022(slots: number): Promise<void> {
  await at('2022-11-07', '14:00')
  const meetingId = await meetingOf('summing_up')
  const trustees = (await Promise.all(cards.map(({ keeper: [school, office] }) => personOf(school, office)))) as [
    string,
    string,
    string,
  ]
  const { boxId } = await act(prepareBox, head, { meetingId, slots, trustees })
  for (const [place, { keeper, seed }] of cards.entries()) {
    const pairs = await Promise.all(
      Array.from({ length: slots + 1 }, (_, slot) => derivePair(seedOf(seed), keyLabel(boxId, slot))),
    )
    await act(publishKeys, keeper, { boxId, keys: pairs.map(({ publicKey }) => publicKey) })
    const { trial } = await db().ballotTrustee.findUniqueOrThrow({
      where: { boxId_number: { boxId, number: place + 1 } },
    })
    const answer = await openOf(pairs[0]!.privateKey, trial ?? '', trialContext(boxId, place + 1))
    await act(proveCard, keeper, { boxId, answer: toText(answer) })
  }
  await act(draftKeyBook, head, { boxId })
  await act(sealBox, ['HT', 'principal'], { boxId, sha256: (await box()).keyBookSha256 ?? '' })
}

type Ask = { award: string; kind: 'secret' | 'paper' }

async function nominate({ award, kind }: Ask): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const { id: awardId } = await db().award.findUniqueOrThrow({ where: { code: award } })
  const tellers = { firstTeller: await organisationOf('TH'), secondTeller: await organisationOf('DN') }
  const meetingId = await meetingOf('summing_up')
  const { pollId } = await act(prepareNomination, head, { yearId, awardId, kind, meetingId, minutes: 60, ...tellers })
  await act(confirmManifest, ['HT', 'principal'], await seen(pollId))
}

async function seen(pollId: string): Promise<{ pollId: string; sha256: string }> {
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  return { pollId, sha256: manifestSha256 ?? '' }
}

/** The flag by secret ballot, the certificate on paper, the head of 2023 by secret ballot: confirmed and ready to open. */
export async function prepareSecretPolls2022(): Promise<void> {
  await at('2022-11-07', '16:00')
  await nominate({ award: 'academy_flag', kind: 'secret' })
  await nominate({ award: 'director_certificate', kind: 'paper' })
  const { pollId } = await act(prepareElection, head, {
    ...{ yearId: await yearOf('BTB', 2022), role: 'head', kind: 'secret', text: '', schoolIds: [], minutes: 60 },
    ...{ meetingId: await meetingOf('summing_up'), tellers: [await organisationOf('TH'), await organisationOf('DN')] },
  })
  await act(confirmManifest, ['TH', 'principal'], await seen(pollId))
}

/** At the door: six schools receive their ballots with a copy under a code each, one takes paper; then handing out ends. */
export async function handOut2022(): Promise<Map<string, OwnBallots>> {
  await at('2022-11-08', '08:10')
  const { id: boxId, door, keyBook, keyBookSha256 } = await box()
  const book = keyBookSchema.parse(JSON.parse(keyBook ?? ''))
  await act(openCollecting, ['NA', 'principal'], { boxId })
  const voters = new Map<string, OwnBallots>()
  for (const [code, words] of Object.entries(recoveryCodes)) {
    const asked = await askForBallots(book, keyBookSha256 ?? '', () => undefined)
    const blinded = asked.places.map((place) => place.request.blinded)
    const { signatures } = await act(issueBallots, [code, 'principal'], { boxId, blinded })
    const own = await takeBallots(book, asked, signatures)
    const { key, hash } = await recoveryKeys(words.replaceAll('-', ''))
    const sealed = await sealKept(key, JSON.stringify({ ...own, kept: true }))
    const kept = await keepRecovery({ door, codeHash: hash, sealed })
    if (!kept.ok) throw new Error(kept.refusal.code)
    voters.set(code, own)
  }
  await act(givePaper, head, { boxId, schoolId: await organisationOf(onPaper) })
  await act(closeCollecting, ['NA', 'principal'], { boxId })
  return voters
}

/** The flag is voted on, the box is opened with two cards, the tellers count the one paper ballot: a finished record. */
export async function decideFlagInSecret2022(): Promise<void> {
  const voters = await handOut2022()
  await at('2022-11-08', '10:15')
  const { id: boxId, door, keyBook } = await box()
  const book = keyBookSchema.parse(JSON.parse(keyBook ?? ''))
  const poll = await db().poll.findFirstOrThrow({ where: { boxId, boxSlot: 1 } })
  await act(openPoll, ['NA', 'principal'], await seen(poll.id))
  const candidate = await organisationOf(flagGoesTo)
  const lines = await db().pollOption.findMany({
    where: { pollId: poll.id, eligible: true },
    orderBy: { position: 'asc' },
  })
  const marks = lines.map((line) => (line.organisationId === candidate ? 'y' : 'n')).join('')
  for (const own of voters.values()) {
    const place = own.places.find(({ slot }) => slot === 1)!
    const ballot = await sealMarks(book, place, poll.manifestSha256 ?? '', marks, 1)
    const cast = await castBallot({ door, slot: 1, ballot })
    if (!cast.ok) throw new Error(cast.refusal.code)
  }
  await settlePolls(asSystem(), { pollId: poll.id })
  for (const { keeper, seed } of cards.slice(0, 2)) {
    const { privateKey } = await derivePair(seedOf(seed), keyLabel(boxId, 1))
    await act(openBallots, keeper, { pollId: poll.id, privateKey })
  }
  const room = {
    ...{ issued: 1, returned: 1, valid: 1, invalid: 0, blanks: 0 },
    lines: Object.fromEntries(
      lines.map((line) => {
        const yes = line.organisationId === candidate ? 1 : 0
        return [`p${line.position}`, { yes, no: 1 - yes, blank: 0 }]
      }),
    ),
  }
  for (const code of ['TH', 'DN']) await act(enterCount, [code, 'principal'], { pollId: poll.id, room })
}
