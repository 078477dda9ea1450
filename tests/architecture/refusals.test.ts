import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ruleShapes, type RuleCode } from '@/lib/rulebook/schema'
import { listFiles, read } from '../support/sources'

/**
 * The refusals that rest on a rule of the rule book, each with that rule: whoever refuses hands the article on, so that the
 * sentence names it and links to the page of the rule.
 */
const resting: Record<string, RuleCode | RuleCode[]> = {
  'awards.no_quota': ['awards.flag_quota', 'awards.certificate_quota'],
  'ballots.candidates_stand_aside': 'polls.candidate_votes_on_itself',
  'ballots.too_few': 'ballots.least',
  'cycles.substitute_too_early': 'calendar.substitute_days',
  'meetings.quorum_not_met': 'polls.quorum',
  'movements.commitments_out_of_range': 'movements.pledge_commitments',
  'movements.late_needs_consent': 'movements.late_needs_consent',
  'papers.file_over_rule': 'papers.file_mb',
  'polls.no_quorum': 'polls.quorum',
  'polls.no_round_left': 'polls.rounds',
  'polls.secret_all_vote': 'polls.candidate_votes_on_itself',
  'proposals.answer_by_too_late': 'proposals.answer_span',
  'proposals.answer_by_too_soon': 'proposals.answer_span',
  'rotation.may_not_stand': ['rotation.rest', 'rotation.rest_years', 'rotation.head_may_be_reelected'],
  'rotation.too_many': 'leadership.deputy_count',
}

/** What rests on whatever rule is spoken of: it hands that one's article on. */
const ofAnyRule = ['rulebook.fixed_by_law']

type Call = { code: string; path: string; cites: boolean }

function callsIn(path: string): Call[] {
  const found: Call[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'refuse') {
      const [code, , article] = node.arguments
      if (code && ts.isStringLiteral(code)) found.push({ code: code.text, path, cites: article !== undefined })
    }
    ts.forEachChild(node, visit)
  }
  const text = read(path)
  if (text.includes('refuse(')) visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

const calls = listFiles('lib')
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
  .flatMap(callsIn)

describe('a refusal that rests on a rule of the rule book', () => {
  it('hands on its article wherever it is given', () => {
    expect(calls.filter((call) => call.code in resting && !call.cites)).toEqual([])
  })

  it('is listed here with its rule, and every one listed is given somewhere', () => {
    const citing = [...new Set(calls.filter((call) => call.cites).map((call) => call.code))]
    expect(citing.sort()).toEqual([...Object.keys(resting), ...ofAnyRule].sort())
    expect(
      Object.values(resting)
        .flat()
        .filter((code) => !(code in ruleShapes)),
    ).toEqual([])
  })
})

describe('a refusal on a page', () => {
  it('is said whole, with its article: by Reason beside an act, or by RefusalNotice', () => {
    const pages = listFiles('app', 'components').filter((path) => path.endsWith('.tsx'))
    const alone = pages.filter((path) => {
      const text = read(path).replaceAll('{...await sayRefusal(', '')
      return /\bsayRefusal\(/.test(text) && path !== 'components/ui/reason.tsx'
    })
    expect(alone).toEqual([])
  })
})
