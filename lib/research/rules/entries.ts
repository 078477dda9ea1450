import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { allRefusals, allowed, atField, refuse, type Verdict } from '@/lib/platform/result'
import { longest, mostEntries, type Entry } from '../schema'

export type EntryField = keyof Entry

/** What is wrong with one part of a line; `<code>` has its words and its cure in `research.problems`. */
export type Problem = { field: EntryField; code: ProblemCode; facts?: Record<string, string | number> }

export type ProblemCode =
  | 'title_missing'
  | 'too_long'
  | 'leader_missing'
  | 'level_missing'
  | 'recipient_missing'
  | 'year_range'
  | 'ends_before_start'
  | 'accepted_before_start'
  | 'grade_without_day'
  | 'kind_unknown'
  | 'level_unknown'
  | 'grade_unknown'
  | 'no_year'
  | 'no_day'
  | 'no_text'

const earliest = 1990
const latest = 2100

/**
 * All that is wrong with a line. A topic has its level and its leader, a proposal of policy the authority that it went to; what
 * was accepted was accepted after it began, and a grade has its day.
 */
export function problemsOf(entry: Entry): Problem[] {
  const { kind, fromYear, toYear, acceptedOn } = entry
  const found: Problem[] = []
  const say = (wrong: boolean, field: EntryField, code: ProblemCode, facts?: Problem['facts']): void => {
    if (wrong) found.push({ field, code, ...(facts && { facts }) })
  }
  say(entry.title === '', 'title', 'title_missing')
  for (const field of ['title', 'leader', 'recipient', 'note'] as const)
    say(entry[field].length > longest[field], field, 'too_long', { most: longest[field] })
  say(entry.members.join('; ').length > longest.members, 'members', 'too_long', { most: longest.members })
  say(kind === 'topic' && entry.leader === '', 'leader', 'leader_missing')
  say(kind === 'topic' && entry.level === null, 'level', 'level_missing')
  say(kind === 'policy_proposal' && entry.recipient === '', 'recipient', 'recipient_missing')
  const span = { from: earliest, to: latest }
  say(fromYear < earliest || fromYear > latest, 'fromYear', 'year_range', span)
  say(toYear !== null && (toYear < earliest || toYear > latest), 'toYear', 'year_range', span)
  say(toYear !== null && toYear < fromYear, 'toYear', 'ends_before_start')
  say(acceptedOn !== null && acceptedOn.getUTCFullYear() < fromYear, 'acceptedOn', 'accepted_before_start')
  say(entry.grade !== null && acceptedOn === null, 'acceptedOn', 'grade_without_day')
  return found
}

/** A line that is whole, or all that is wrong with it at its fields. Refusals: research.<problem>. */
export const checkEntry = (entry: Entry): Verdict =>
  allRefusals(...problemsOf(entry).map(({ field, code, facts }) => atField(field, refuse(`research.${code}`, facts))))

/** A register is written until its year closes. Refusal: common.year_closed. */
export const checkWritable = (year: Pick<Year, 'gate' | 'year'>): Verdict => checkYearOpen(year)

/** Refusal: research.register_full. */
export const checkRoom = (entries: number): Verdict =>
  entries <= mostEntries ? allowed : refuse('research.register_full', { most: mostEntries })

type Sheet = { problems: number; imported: boolean; seen: number; version: number }

/** A sheet is imported once, without a fault, over the register that was looked at. Refusals: research.imported_already, research.sheet_has_problems, common.changed_meanwhile. */
export function checkImport({ problems, imported, seen, version }: Sheet): Verdict {
  if (imported) return refuse('research.imported_already')
  if (problems > 0) return refuse('research.sheet_has_problems', { count: problems })
  return seen === version ? allowed : refuse('common.changed_meanwhile')
}

/** How many of what a register holds: for the list, and for the year-end report. */
export type Counts = {
  topics: number
  accepted: number
  practice_review: number
  initiative: number
  policy_proposal: number
}

/** The figures of a register. */
export function countsOf(entries: readonly Pick<Entry, 'kind' | 'acceptedOn'>[]): Counts {
  const of = (kind: Entry['kind']): number => entries.filter((one) => one.kind === kind).length
  return {
    topics: of('topic'),
    accepted: entries.filter((one) => one.kind === 'topic' && one.acceptedOn !== null).length,
    practice_review: of('practice_review'),
    initiative: of('initiative'),
    policy_proposal: of('policy_proposal'),
  }
}
