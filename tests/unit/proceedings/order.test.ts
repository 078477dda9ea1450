import { describe, expect, it } from 'vitest'
import { authorIndex, byGivenName, schoolIndex } from '@/lib/proceedings/rules/indexes'
import { partsOf } from '@/lib/proceedings/rules/order'

const papers = [
  { id: 'a', title: 'Ẩn', theme: 'Một' },
  { id: 'b', title: 'Bài', theme: 'Hai' },
  { id: 'c', title: 'Ăn', theme: 'Hai' },
  { id: 'd', title: 'Đi', theme: 'không có' },
]
const order = { spoken: ['b', 'a'], themes: ['Hai', 'Một'], others: 'Khác' }
const ids = (by: 'programme' | 'theme') =>
  partsOf(papers, by, order).map((part) => [part.title, ...part.papers.map(({ id }) => id)])

describe('the order of the papers', () => {
  it('is the programme’s, then by title in Vietnamese for those that are not spoken', () => {
    expect(ids('programme')).toEqual([['', 'b', 'a', 'c', 'd']])
  })

  it('is the themes’ of the call, and last what stands under none', () => {
    expect(ids('theme')).toEqual([
      ['Hai', 'b', 'c'],
      ['Một', 'a'],
      ['Khác', 'd'],
    ])
  })

  it('has one part without a heading where no paper has a theme', () => {
    expect(partsOf(papers, 'theme', { ...order, themes: [] }).map(({ title }) => title)).toEqual([''])
  })
})

describe('the indexes', () => {
  it('look people up by their given name, as Vietnamese do', () => {
    const names = ['Trần Thị Ý', 'Lê Văn An', 'Nguyễn Đức Ân', 'Bùi Thị An', 'Phạm Văn Đông', 'Hồ Thị Dung']
    expect([...names].sort(byGivenName)).toEqual([
      'Bùi Thị An',
      'Lê Văn An',
      'Nguyễn Đức Ân',
      'Hồ Thị Dung',
      'Phạm Văn Đông',
      'Trần Thị Ý',
    ])
  })

  it('name an author once with all papers, and people of one name by where they come from', () => {
    const an = { name: 'Lê Văn An', place: 'Trường A' }
    const written = [
      { id: '1', authors: [an, { name: 'Lê Văn An', place: 'Trường B' }], places: ['Trường A', 'Trường B'] },
      { id: '2', authors: [an], places: ['Trường A'] },
    ]
    expect(authorIndex(written)).toEqual([
      { name: 'Lê Văn An', about: 'Trường A', chapters: ['1', '2'] },
      { name: 'Lê Văn An', about: 'Trường B', chapters: ['1'] },
    ])
    expect(schoolIndex(written, ['Trường B', 'Trường C', 'Trường A'])).toEqual([
      { name: 'Trường B', about: '', chapters: ['1'] },
      { name: 'Trường A', about: '', chapters: ['1', '2'] },
    ])
  })
})
