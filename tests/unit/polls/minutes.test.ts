import { describe, expect, it } from 'vitest'
import { minutesParagraph } from '@/lib/polls/rules/minutes'
import type { Outcome } from '@/lib/polls/schema'

const options = ['A', 'B'].map((name, at) => ({ position: at + 1, vi: `Trường ${name}` }))
const outcome = (over: Partial<Outcome> = {}): Outcome => ({
  ...{ agreed: null, members: 7, present: 6, cast: 6, valid: 5, elected: [], tied: [], vacant: 1, calls: null },
  ...{ room: null, written: null, box: null, paper: null },
  lines: [
    { position: 1, yes: 3, no: 2, blank: 0, base: 7, needed: 6, reached: false, elected: false },
    { position: 2, yes: 3, no: 1, blank: 1, base: 7, needed: 6, reached: false, elected: false },
  ],
  ...over,
})
const poll = { title: { vi: 'Bình xét Cờ thi đua' }, kind: 'paper', round: 1, options } as const

describe('what the minutes say of a poll', () => {
  it('names every line with its votes and its need, also where nobody reached it', () => {
    expect(minutesParagraph({ ...poll, outcome: outcome() }).split('\n')).toEqual([
      '- Bình xét Cờ thi đua (bỏ phiếu): có mặt 6 trên 7 đơn vị thành viên; 6 phiếu, 5 phiếu hợp lệ.',
      '  + Trường A: 3 đồng ý, 2 không đồng ý, 0 trắng, cần 6 trên 7: không đạt.',
      '  + Trường B: 3 đồng ý, 1 không đồng ý, 1 trắng, cần 6 trên 7: không đạt.',
      '  Kết quả: không đơn vị nào đạt.',
    ])
  })

  it('names a tie and the round, and decides nothing for it', () => {
    const said = minutesParagraph({ ...poll, kind: 'open', round: 2, outcome: outcome({ tied: [1, 2] }) })
    expect(said).toContain('(biểu quyết, vòng 2)')
    expect(said).toContain('Số phiếu bằng nhau, chưa phân định: Trường A; Trường B.')
    expect(said).toContain('không đơn vị nào đạt')
  })

  it('says of an agreement that it was reached, or that it turns into a vote', () => {
    const agreement = { ...poll, kind: 'agreement' } as const
    const reached = outcome({ agreed: true, elected: [2], lines: [] })
    expect(minutesParagraph({ ...agreement, outcome: reached })).toMatch(/; tất cả nhất trí: Trường B\.$/)
    const turned = outcome({ agreed: false, lines: [] })
    expect(minutesParagraph({ ...agreement, outcome: turned })).toMatch(/chưa nhất trí, chuyển sang biểu quyết\.$/)
  })
})
