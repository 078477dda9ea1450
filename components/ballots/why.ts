import { fill } from './fill'
import type { VerifyWords } from './vote-words'
import type { Counted } from './count-again'

type Checked = Extract<Counted, { kind: 'checked' }>
type Check = Checked['checks'][number]

/** What a step checks. */
export const stepOf = ({ secret }: Checked, { step }: Check, words: VerifyWords): string =>
  secret ? words[`step${step}` as 'step1'] : words[`named${step}` as 'named1']

/** Why a step does not fit, and at which line of the board or the roll where it is one. */
export function whyOf({ secret }: Checked, { step, line }: Check, words: VerifyWords): string {
  const why = secret ? words[`why${step}` as 'why1'] : words[`namedWhy${step}` as 'namedWhy1']
  return line === null ? why : `${fill(secret ? words.atLine : words.atSeat, { line })} ${why}`
}

/** The verdict on the whole record. */
export function verdictOf({ secret, ballots, checks }: Checked, words: VerifyWords): string {
  const wrong = checks.find(({ ok }) => !ok)
  if (wrong) return fill(words.unsound, { step: wrong.step })
  return fill(secret ? words.sound : words.namedSound, { ballots })
}
