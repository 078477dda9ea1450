import { describe, expect, it } from 'vitest'
import { checkBox, checkEnough, checkNoneUnderWay, checkQuietDatabase, checkTrustees } from '@/lib/ballots/rules/box'
import { boxStates } from '@/lib/ballots/schema'

const refused = (code: string) => ({ ok: false, refusal: { code } })
const quiet = { track_commit_timestamp: 'off', log_statement: 'none', log_duration: 'off' }

describe('a box', () => {
  it.each(boxStates)('in the state %s refuses in the words of that state', (state) => {
    expect(checkBox(state, state)).toEqual({ ok: true })
    expect(checkBox(state)).toEqual(refused(`ballots.box_${state}`))
  })

  it('opens with the floor and not below it', () => {
    const article = { vi: 'Điều 1', en: 'Article 1' }
    expect(checkEnough(5, 5, article)).toEqual({ ok: true })
    expect(checkEnough(4, 5, article)).toMatchObject({
      refusal: { code: 'ballots.too_few', facts: { received: 4, least: 5 }, article },
    })
  })
})

describe('a question under way', () => {
  it.each([
    ['free', true],
    ['voting', false],
    ['closed', false],
    ['opened', true],
    ['cancelled', true],
  ] as const)('%s: the box may be voided: %s', (state, may) => {
    expect(checkNoneUnderWay([{ state: 'free' }, { state }]).ok).toBe(may)
  })
})

describe('the three who keep a card', () => {
  const offered = ['a', 'b', 'c', 'd'].map((organisationId) => ({ id: `of-${organisationId}`, organisationId }))
  const check = (...chosen: string[]) =>
    checkTrustees(chosen, [...offered, { id: 'also-b', organisationId: 'b' }], ['a'])

  it('are three, of three organisations, none of the chair’s', () => {
    expect(check('of-b', 'of-c', 'of-d')).toEqual({ ok: true })
    expect(check('of-b', 'of-c', 'of-x')).toEqual(refused('ballots.trustee_unknown'))
    expect(check('of-b', 'of-c')).toEqual(refused('ballots.trustee_unknown'))
    expect(check('of-b', 'also-b', 'of-c')).toEqual(refused('ballots.trustees_of_three'))
    expect(check('of-a', 'of-b', 'of-c')).toEqual(refused('ballots.trustee_of_the_chair'))
  })
})

describe('a database that tells', () => {
  const settings = (more: Record<string, string> = {}) => ({ ...quiet, log_min_duration_statement: '-1', ...more })

  it('is one that keeps moments or statements', () => {
    expect(checkQuietDatabase(settings())).toEqual({ ok: true })
    expect(checkQuietDatabase(settings({ log_statement: 'ddl' }))).toEqual({ ok: true })
    for (const loud of [
      { track_commit_timestamp: 'on' },
      { log_statement: 'mod' },
      { log_statement: 'all' },
      { log_min_duration_statement: '0' },
      { log_duration: 'on' },
    ])
      expect(checkQuietDatabase(settings(loud))).toEqual(refused('ballots.database_tells'))
  })

  it('is also one that does not say', () => {
    expect(checkQuietDatabase({})).toEqual(refused('ballots.database_tells'))
  })
})
