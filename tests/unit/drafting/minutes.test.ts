import { describe, expect, it } from 'vitest'
import { discussionIn } from '@/lib/drafting/rules/minutes'
import { draftText } from '@/lib/meetings/rules/minutes'

const material = {
  ...{ title: 'Hội nghị', year: 2026, startsAt: '08:00', endsAt: '11:00', place: 'Huế', host: 'Trường A' },
  ...{ presidium: [], secretaries: [], guests: [], schools: [{ name: 'Trường A', state: 'có mặt', delegates: [] }] },
  quorum: { present: 1, members: 1, needed: 1, n: 2, d: 3, met: true },
  parts: [{ title: 'Báo cáo tổng kết', minutes: 20, speeches: [] }],
}

describe('what was said, out of recorded minutes', () => {
  it('leaves out who came and what was voted, which the document has in places of their own', () => {
    expect(discussionIn(draftText(material, 'III. Kết quả biểu quyết, bình xét\n- Cờ: đạt'))).toBe(
      '1. Báo cáo tổng kết (20 phút)',
    )
  })

  it('is the whole text where a secretary wrote without those headings', () => {
    expect(discussionIn('Các trường nhất trí.')).toBe('Các trường nhất trí.')
  })
})
