import { describe, expect, it } from 'vitest'
import { standingSentence } from '@/lib/rotation/queries/names'

const grounds = (known: number[]) => ({ role: 'head' as const, turn: null, heldBy: null, known })

describe('the sentence on a school’s standing', () => {
  it('names one year where there are data of one, and a span where there are data of more', () => {
    expect(standingSentence({ may: true }, grounds([2022]))).toEqual({
      vi: 'Được đề cử: chưa làm Cụm trưởng trong 1 năm có dữ liệu (2022).',
      en: 'May stand: did not head in 1 year with data (2022).',
    })
    expect(standingSentence({ may: true }, grounds([2021, 2019, 2022]))).toEqual({
      vi: 'Được đề cử: chưa làm Cụm trưởng trong 3 năm có dữ liệu (2019–2022).',
      en: 'May stand: did not head in 3 years with data (2019–2022).',
    })
  })
})
