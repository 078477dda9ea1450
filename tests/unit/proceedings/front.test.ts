import { describe, expect, it } from 'vitest'
import type { FlowBlock } from '@/lib/platform/storage/flow'
import { withoutFront, type Front } from '@/lib/proceedings/rules/front'
import { saidBy } from '@/lib/proceedings/rules/reading'

const front: Front = {
  title: 'Nâng cao chất lượng bài giảng',
  authors: ['Nguyễn Văn An'],
  places: ['Trường Chính trị tỉnh Nghệ An'],
  abstract: 'Bài viết nêu kinh nghiệm.',
  keywords: ['bài giảng', 'chất lượng'],
}

const paper = (...lines: string[]): FlowBlock[] =>
  lines.map((text) => ({ kind: 'paragraph', align: 'both', runs: [{ text }] }))

const left = (...lines: string[]) => {
  const { blocks, abstract, keywords } = withoutFront(paper(...lines), front)
  const said = blocks.map((block) => ('runs' in block ? saidBy(block.runs) : ''))
  return { said, abstract, keywords: keywords.length }
}

describe('the head of a paper, which the book sets itself', () => {
  it('is taken off, in capitals or decomposed as it may be', () => {
    expect(
      left(
        'NÂNG CAO CHẤT LƯỢNG BÀI GIẢNG'.normalize('NFD'),
        'TS. Nguyễn Văn An',
        'Trường Chính trị tỉnh Nghệ An – email: an@example.test',
        'Tóm tắt: Bài viết nêu kinh nghiệm.',
        'Từ khóa: bài giảng; chất lượng.',
        '1. Đặt vấn đề',
        'Nguyễn Văn An viết.',
      ),
    ).toEqual({ said: ['1. Đặt vấn đề', 'Nguyễn Văn An viết.'], abstract: front.abstract, keywords: 2 })
  })

  it('ends with the first line that is not of it', () => {
    expect(left('Lời dẫn.', 'Nâng cao chất lượng bài giảng').said).toHaveLength(2)
  })

  it('stays where it differs from what the product knows, and is not printed twice', () => {
    const other = left('Nâng cao chất lượng bài giảng', 'Tóm tắt: Một tóm tắt khác.', 'Từ khóa: khác', 'Nội dung.')
    expect(other).toEqual({
      said: ['Tóm tắt: Một tóm tắt khác.', 'Từ khóa: khác', 'Nội dung.'],
      abstract: '',
      keywords: 0,
    })
  })

  it('is known where “Tóm tắt” stands on a line of its own', () => {
    expect(left('Tóm tắt', 'Bài viết nêu kinh nghiệm.', 'Nội dung.').said).toEqual(['Nội dung.'])
    expect(left('Tóm tắt', 'Khác hẳn.', 'Nội dung.').said).toEqual(['Tóm tắt', 'Khác hẳn.', 'Nội dung.'])
  })
})
