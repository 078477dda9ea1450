import { canonical } from '@/lib/platform/canonical'
import { hashOf } from '@/lib/platform/sealing/bytes'
import { outcomeOfAgreement, outcomeOfVote } from '@/lib/polls/rules/outcome'
import { sumVotes } from '@/lib/polls/rules/tally'
import type { NamedRecord } from '@/lib/polls/rules/verify-named'
import type { Choice, Preparation, Sheet } from '@/lib/polls/schema'
import type { Dice } from './dice'

const bilingual = { vi: 'Điều 9', en: 'Article 9' }

function questionBy(dice: Dice): Preparation {
  return {
    ...{ form: dice.pick(['lines', 'lines', 'one', 'up_to'] as const), upTo: 2, quota: 1 + dice.below(2) },
    ...{ text: '', proposes: [2], fallback: null, tellers: [], written: dice.below(2) === 1, hour: { minutes: 15 } },
    rule: {
      quorum: { n: 1, d: 2, of: 'members', over: true },
      threshold: { n: 2, d: 3, of: dice.pick(['members', 'present', 'cast', 'valid'] as const), over: false },
      ...{ blank: dice.pick(['counts', 'left_out'] as const), rounds: 2, article: bilingual },
      candidates: dice.pick(['vote', 'stand_aside'] as const),
      ties: dice.shuffle(['run_off', 'score', 'standing_group'] as const),
    },
  }
}

const schoolOf = (at: number): string => `T${at}`

/** A random lawful vote of a school; lines 1 to 3 are of the schools of that number, line 3 may not be voted on. */
function voteBy(dice: Dice, { form, rule }: Preparation, school: string): Choice {
  const open = [1, 2].filter((at) => rule.candidates === 'vote' || schoolOf(at) !== school)
  if (form === 'lines')
    return { lines: Object.fromEntries(open.map((at) => [at, dice.pick(['agree', 'agree', 'disagree', 'blank'])])) }
  return { chosen: dice.below(4) === 0 ? [] : [dice.pick(open)] }
}

/** An honest record of a counted poll without a box. */
export async function makeNamed(dice: Dice, kind: 'agreement' | 'open' | 'paper'): Promise<NamedRecord> {
  const question = questionBy(dice)
  const schools = Array.from({ length: 4 + dice.below(5) }, (_, at) => schoolOf(at + 1))
  const seats = schools.map((school) => ({ school, person: `Hiệu trưởng ${school}`, substitute: dice.below(5) === 0 }))
  const present = seats.length - dice.below(3)
  const vote = (at: number, school: string): Choice | null => {
    if (at >= present || kind === 'paper') return null
    if (kind === 'agreement') return { agrees: dice.below(9) > 0, word: '' }
    return dice.below(9) === 0 ? null : voteBy(dice, question, school)
  }
  const voted = seats.map((seat, at) => ({ ...seat, present: at < present, vote: vote(at, seat.school) }))
  const asked = { ...question, positions: [1, 2], round: 1 }
  const sheet = (size: number): Sheet =>
    sumVotes(
      asked,
      Array.from({ length: size }, () =>
        voteBy(dice, { ...question, rule: { ...question.rule, candidates: 'vote' } }, ''),
      ),
    )
  const written = kind !== 'agreement' && question.written && present < seats.length
  const figures =
    kind === 'paper' || written
      ? { room: kind === 'paper' ? sheet(present) : null, written: written ? sheet(seats.length - present) : null }
      : null
  const roll = { members: seats.length, present }
  const choices = voted.flatMap((seat) => (seat.vote ? [seat.vote] : []))
  const poll = { poll: crypto.randomUUID(), title: 'Bình xét Cờ thi đua của Học viện' }
  const manifest = canonical({
    ...{ ...poll, kind, round: 1, question, seats: seats.map((seat) => ({ ...seat, authorisation: null })) },
    lines: [1, 2, 3].map((position) => ({ position, school: schoolOf(position), eligible: position < 3 })),
  })
  return {
    ...{ ...poll, manifest, manifestSha256: await hashOf(manifest), seats: voted, box: undefined },
    counts: figures ? ['T1', 'T2'].map((school) => ({ school, figures })) : [],
    result:
      kind === 'agreement'
        ? outcomeOfAgreement(question, roll, choices)
        : outcomeOfVote(asked, roll, { choices, figures, box: null }),
  }
}
