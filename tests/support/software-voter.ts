import { trustedBook, trustedQuestion, type DoorAnswer } from '@/components/ballots/door'
import { sealMarks, type OwnBallots } from '@/components/ballots/voter'
import { openKept, readRecoveryCode, recoveryKeys } from '@/lib/platform/sealing/recovery'

/** A voter without a screen, who asks the same addresses as the page does and trusts the server as little. */
export async function bringBack(site: string, door: string, code: string) {
  const { key, hash } = await recoveryKeys(readRecoveryCode(code) ?? '')
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${site}/api/box/${door}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const { sealed } = (await (await post('copies/find', { codeHash: hash })).json()) as { sealed: string }
  const own = JSON.parse(await openKept(key, sealed)) as OwnBallots
  /** Agrees to the first line and to no other, or says one letter throughout. */
  const vote = async (pollId: string, first: 'y' | 'n'): Promise<void> => {
    const answer = (await (await fetch(`${site}/api/box/${door}`)).json()) as DoorAnswer
    const book = await trustedBook(answer, own.keyBookSha256)
    const asked = answer.questions.find((question) => question.pollId === pollId)
    const question = asked && (await trustedQuestion(asked, answer))
    const place = own.places.find(({ slot }) => slot === question?.slot)
    if (!book || !question || !place) throw new Error('nothing to vote on')
    const marks = question.lines.map((_, at) => (at === 0 ? first : 'n')).join('')
    const ballot = await sealMarks(book, place, question.manifestSha256, marks, 1)
    const dropped = await post('ballots', { slot: place.slot, ballot })
    if (!dropped.ok) throw new Error(await dropped.text())
  }
  return { vote }
}
