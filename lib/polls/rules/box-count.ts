import { openBallot, type Openings } from '@/lib/ballots/rules/sealed-ballot'
import type { SealedBallot } from '@/lib/ballots/schema'
import type { Choice, Sheet } from '../schema'
import { readMarks } from './marks'
import { sumVotes, type Question } from './tally'

type Opened = { choices: (Choice | null)[]; sheet: Sheet }

/** Opens every ballot of a board with the published keys and sums them; one that does not open or is not lawful is invalid. */
export async function countBoard(
  question: Question,
  place: { box: string; slot: number; issued: number },
  ballots: readonly SealedBallot[],
  openings: Openings,
): Promise<Opened> {
  const choices: (Choice | null)[] = []
  for (const ballot of ballots) {
    const marks = await openBallot(place, ballot, openings)
    choices.push(marks === null ? null : readMarks(question, marks))
  }
  const lawful = choices.filter((choice) => choice !== null)
  const sheet = sumVotes(question, lawful)
  return {
    choices,
    sheet: { ...sheet, issued: place.issued, returned: ballots.length, invalid: ballots.length - lawful.length },
  }
}
