import type { Choice, Figures, Outcome, Preparation, Sheet } from '../schema'
import { addSheets, sumVotes, tally, type Question, type Roll } from './tally'

/** The result of an agreement: every seat asked has said yes, those present or, where the rule says so, all members. */
export function outcomeOfAgreement(
  { rule, quota, proposes }: Pick<Preparation, 'rule' | 'quota' | 'proposes'>,
  { members, present }: Roll,
  choices: readonly Choice[],
): Outcome {
  const yes = choices.filter((choice) => 'agrees' in choice && choice.agrees).length
  const asked = rule.threshold.of === 'members' ? members : present
  const agreed = yes === asked && yes === choices.length
  return {
    ...{ agreed, members, present, cast: choices.length, valid: choices.length, lines: [], tied: [], calls: null },
    elected: agreed ? [...proposes].sort((a, b) => a - b) : [],
    vacant: agreed ? quota - proposes.length : quota,
    ...{ room: null, written: null, box: null, paper: null },
  }
}

/** What was voted: the named votes of an open poll, what two tellers entered, and what lay in the box of a secret one. */
export type Parts = { choices: readonly Choice[]; figures: Figures | null; box: Sheet | null }

/** The result of a vote from its parts: room and written votes together, by the rule of the question. */
export function outcomeOfVote(question: Question, roll: Roll, { choices, figures, box }: Parts): Outcome {
  const paper = box && figures?.room ? figures.room : null
  const room = box ? (paper ? addSheets(box, paper) : box) : (figures?.room ?? sumVotes(question, choices))
  const written = figures?.written ?? null
  return { ...tally(question, roll, written ? addSheets(room, written) : room), room, written, box, paper }
}
