import { describe, expect, it } from 'vitest'
import { changesOf, composed, proseAfter, proseFields, proseOf, proseSent, type Kept } from '@/lib/drafting/rules/parts'
import { emptyData, fieldsOf, kindNames } from '@/lib/templates/rules/kinds'
import { sampleOf } from '@/lib/templates/rules/sample'

const minutes = (...titles: string[]): Kept => ({
  ...(emptyData('minutes') as unknown as Kept),
  agenda: titles.map((title, at) => ({ no: String(at + 1), title, content: `Về ${title}` })),
})

describe('the words of a document', () => {
  it.each(kindNames)('of a %s are its fields of prose, and filling them back changes nothing', (kind) => {
    const data = sampleOf(kind, 'decree30') as unknown as Kept
    const names = proseFields(kind, data).map(({ name }) => name.split('.')[0]!)
    const fields = fieldsOf(kind)
    for (const name of names) expect(fields[name]?.is === 'rows' || fields[name]?.source === 'prose', name).toBe(true)
    expect(composed(kind, data, proseOf(kind, data))).toEqual(data)
  })

  it('never take a figure, an unknown key, or a name of the prototype', () => {
    const data = minutes('Mở đầu')
    const sent = {
      venue: 'Nơi khác',
      'agenda~0~title': 'x',
      'agenda~7~content': 'y',
      __proto__x: 'z',
      conclusions: 'Xong.',
    }
    expect(proseSent('minutes', data, sent)).toEqual({ conclusions: 'Xong.' })
  })

  it('stay with their row when rows come before it, and with each of two rows of one name', () => {
    const written = proseSent('minutes', minutes('Thảo luận', 'Giải lao', 'Giải lao'), {
      'agenda~0~content': 'Ý kiến.',
      'agenda~2~content': 'Lần hai.',
    })
    const later = composed('minutes', minutes('Khai mạc', 'Thảo luận', 'Giải lao', 'Giải lao'), written)
    expect(later.agenda.map(({ content }) => content)).toEqual(['Về Khai mạc', 'Ý kiến.', 'Về Giải lao', 'Lần hai.'])
  })

  it('follow the year where nobody has touched them, and stay where somebody has', () => {
    const [before, after] = [
      { ...minutes(), conclusions: 'Cũ.' },
      { ...minutes(), conclusions: 'Mới.' },
    ]
    expect(proseAfter('minutes', before, after, { conclusions: 'Cũ.' }).conclusions).toBe('Mới.')
    expect(proseAfter('minutes', before, after, { conclusions: 'Của tôi.' }).conclusions).toBe('Của tôi.')
    expect(proseAfter('minutes', before, after, { conclusions: '' }).conclusions).toBe('')
  })
})

describe('what has changed since a draft', () => {
  it('is nothing for rows that were only counted anew, or kept with their cells in another order', () => {
    const [row] = [{ no: '1', school: 'A', award: 'Cờ', yes: '6', total: '7', share: '85,7 %', result: 'Đạt' }]
    const turned = Object.fromEntries(Object.entries({ ...row, no: '4' }).reverse()) as Record<string, string>
    const of = (rows: Record<string, string>[]): Kept => ({
      ...(emptyData('review_minutes') as unknown as Kept),
      votes: rows,
    })
    expect(changesOf('review_minutes', of([row]), of([turned]))).toEqual([])
  })

  it('names the row that changed, the one that came and the one that went', () => {
    const old = minutes('Mở đầu', 'Bầu cử')
    const now = minutes('Mở đầu', 'Bế mạc')
    expect(changesOf('minutes', old, now).map(({ row, from, to }) => [row, from === '', to === ''])).toEqual([
      ['Bầu cử', false, true],
      ['Bế mạc', true, false],
    ])
  })
})
