import { reachesShare, votesNeeded } from '@/lib/rulebook/rules'
import type { Share } from '@/lib/rulebook/schema'
import type { Choice, Outcome, PollForm, PollRule, Sheet, TieWay } from '../schema'

export type Question = {
  form: PollForm
  upTo: number
  quota: number
  rule: PollRule
  round: number
  /** positions of the lines that may be voted on */
  positions: readonly number[]
}

export type Roll = { members: number; present: number }

export const emptySheet = (positions: readonly number[]): Sheet => ({
  issued: 0,
  returned: 0,
  valid: 0,
  invalid: 0,
  blanks: 0,
  lines: positions.map((position) => ({ position, yes: 0, no: 0, blank: 0 })),
})

/** The sums of named votes: each is one valid ballot; a line without a word is blank. */
export function sumVotes(question: Question, votes: readonly Choice[]): Sheet {
  const sheet = emptySheet(question.positions)
  sheet.issued = sheet.returned = sheet.valid = votes.length
  for (const vote of votes) {
    const chosen = 'chosen' in vote ? vote.chosen : []
    if (question.form !== 'lines' && chosen.length === 0) sheet.blanks += 1
    for (const line of sheet.lines) {
      const word = 'lines' in vote ? (vote.lines[String(line.position)] ?? 'blank') : null
      if (word === 'agree' || chosen.includes(line.position)) line.yes += 1
      else if (word === 'disagree') line.no += 1
      else if (question.form === 'lines') line.blank += 1
    }
  }
  return sheet
}

/** Two sheets as one: the room's and the written votes'. */
export function addSheets(one: Sheet, other: Sheet): Sheet {
  const sum = (key: 'issued' | 'returned' | 'valid' | 'invalid' | 'blanks'): number => one[key] + other[key]
  return {
    issued: sum('issued'),
    returned: sum('returned'),
    valid: sum('valid'),
    invalid: sum('invalid'),
    blanks: sum('blanks'),
    lines: one.lines.map((line) => {
      const more = other.lines.find(({ position }) => position === line.position)
      return {
        position: line.position,
        yes: line.yes + (more?.yes ?? 0),
        no: line.no + (more?.no ?? 0),
        blank: line.blank + (more?.blank ?? 0),
      }
    }),
  }
}

/** Of how many a line's votes are a share: the denominator that the rule names. */
function baseOf(question: Question, roll: Roll, sheet: Sheet, line: Sheet['lines'][number]): number {
  const { of } = question.rule.threshold
  if (of === 'members') return roll.members
  if (of === 'present') return roll.present
  if (of === 'cast') return sheet.returned
  if (question.rule.blank === 'counts') return sheet.valid
  return sheet.valid - (question.form === 'lines' ? line.blank : sheet.blanks)
}

/**
 * The result of a vote: those at or over the threshold, by votes, up to the quota. A tie across the last place elects none
 * of the tied and calls what the rule says; the order of lines decides nothing.
 */
export function tally(question: Question, roll: Roll, sheet: Sheet): Outcome {
  const { threshold } = question.rule
  const judged = sheet.lines.map((line) => {
    const base = baseOf(question, roll, sheet, line)
    const reached = line.yes > 0 && reachesShare(threshold, line.yes, base)
    return { ...line, base, needed: Math.max(1, votesNeeded(threshold, base)), reached }
  })
  const { elected, tied } = fill(question.quota, judged)
  return {
    agreed: null,
    members: roll.members,
    present: roll.present,
    cast: sheet.returned,
    valid: sheet.valid,
    lines: judged.map((line) => ({ ...line, elected: elected.includes(line.position) })),
    elected,
    tied,
    vacant: question.quota - elected.length,
    calls: tied.length > 0 ? called(question) : null,
    room: null,
    written: null,
    box: null,
    paper: null,
  }
}

type Judged = { position: number; yes: number; reached: boolean }

function fill(quota: number, lines: readonly Judged[]): { elected: number[]; tied: number[] } {
  const reached = lines.filter((line) => line.reached)
  const positions = (of: readonly Judged[]): number[] => of.map(({ position }) => position).sort((a, b) => a - b)
  if (reached.length <= quota) return { elected: positions(reached), tied: [] }
  const votes = reached.map(({ yes }) => yes).sort((a, b) => b - a)
  const last = votes[quota - 1] ?? 0
  const above = reached.filter(({ yes }) => yes > last)
  const level = reached.filter(({ yes }) => yes === last)
  if (above.length + level.length <= quota) return { elected: positions([...above, ...level]), tied: [] }
  return { elected: positions(above), tied: positions(level) }
}

/** The first way of the tie list that can decide now: a run-off while rounds remain; what needs figures that no one keeps is passed over. */
function called({ rule, round }: Question): TieWay | null {
  const can = (way: TieWay): boolean =>
    way === 'run_off' ? round < rule.rounds : way === 'standing_group' || way === 'longer_wait'
  return rule.ties.find(can) ?? null
}

/** Whether enough are present: the quorum of the members, in exact integers. */
export const hasQuorum = (quorum: Share, roll: Roll): boolean => reachesShare(quorum, roll.present, roll.members)
