import { describe, expect, it } from 'vitest'
import { judge, judgeBoard, sumUp, type Sent } from '../../support/campaign/ledger'

const entryOf = (key: string, counter: number, more = ''): string => JSON.stringify({ key, counter, body: `x${more}` })
const sent = (key: string, counter: number, more: Partial<Sent> = {}): Sent => ({
  ...{ key, counter, entry: entryOf(key, counter), acknowledged: true, late: false },
  ...more,
})
const kinds = (list: readonly Sent[], lies: readonly string[]): string[] => judge(list, lies).map(({ kind }) => kind)

describe('what voters were told of their ballots', () => {
  it('is kept where each lies there once, as it was sent', () => {
    expect(kinds([sent('a', 1), sent('b', 1)], [entryOf('a', 1), entryOf('b', 1)])).toEqual([])
  })

  it('is kept where a later one lies in its place, acknowledged or not', () => {
    expect(kinds([sent('a', 1), sent('a', 2)], [entryOf('a', 2)])).toEqual([])
    expect(kinds([sent('a', 1), sent('a', 2, { acknowledged: false })], [entryOf('a', 2)])).toEqual([])
  })

  it('promises nothing of a ballot that nobody acknowledged', () => {
    const silent = sent('a', 1, { acknowledged: false })
    expect([kinds([silent], []), kinds([silent], [entryOf('a', 1)])]).toEqual([[], []])
  })

  it('is broken where one is missing, or an earlier one came back', () => {
    expect(kinds([sent('a', 1)], [])).toEqual(['lost'])
    expect(kinds([sent('a', 1), sent('a', 2)], [entryOf('a', 1)])).toEqual(['lost'])
  })

  it('is broken where one lies there twice', () => {
    expect(kinds([sent('a', 1)], [entryOf('a', 1), entryOf('a', 1)])).toEqual(['doubled'])
    expect(kinds([sent('a', 1), sent('a', 2)], [entryOf('a', 1), entryOf('a', 2)])).toEqual(['doubled'])
  })

  it('is broken where a byte of it differs, or a stranger lies there', () => {
    expect(kinds([sent('a', 1)], [entryOf('a', 1, 'y')])).toContain('altered')
    expect(kinds([sent('a', 1)], [entryOf('a', 1), entryOf('z', 1)])).toEqual(['altered'])
    expect(kinds([sent('a', 1)], [entryOf('a', 1), 'no ballot'])).toEqual(['altered'])
  })

  it('is broken where two of one number were acknowledged, or the other of the two lies there', () => {
    const other = entryOf('a', 1, 'other')
    expect(kinds([sent('a', 1), sent('a', 1, { entry: other })], [other])).toEqual(['altered'])
    expect(kinds([sent('a', 1), sent('a', 1, { entry: other, acknowledged: false })], [other])).toEqual(['altered'])
  })

  it('is broken where one was taken after closing', () => {
    expect(kinds([sent('a', 1, { late: true })], [entryOf('a', 1)])).toEqual(['late'])
  })
})

describe('a closed board', () => {
  it('stays as it is: nothing comes, nothing goes, nothing changes its place', () => {
    const changed = (last: string[]): string[] => judgeBoard(['a', 'b'], last).map(({ kind }) => kind)
    expect([changed(['a', 'b']), changed(['a', 'b', 'c']), changed(['a']), changed(['b', 'a'])]).toEqual([
      [],
      ['late'],
      ['lost'],
      ['altered'],
    ])
  })
})

it('the first line counts each kind, and tells of readers that count apart', () => {
  expect(sumUp([])).toBe('0 lost, 0 doubled, 0 late, 0 altered')
  const what = 'x'
  expect(
    sumUp([
      { kind: 'lost', what },
      { kind: 'late', what },
      { kind: 'uneven', what },
    ]),
  ).toBe('1 lost, 0 doubled, 1 late, 0 altered; 1 counts that differ')
})
