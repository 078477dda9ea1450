import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, likest, seemsTheSame } from '@/lib/proposals/rules/likeness'

const ask = (title: string, content = ''): { title: string; content: string } => ({ title, content })
const criteria = ask('Đề xuất sớm ban hành bộ tiêu chí trường chính trị chuẩn')

describe('whether two proposals seem to ask the same', () => {
  it.each([
    'Kiến nghị sớm ban hành Bộ tiêu chí đánh giá trường chính trị chuẩn',
    'ĐỀ NGHỊ BAN HÀNH SỚM BỘ TIÊU CHÍ TRƯỜNG CHÍNH TRỊ CHUẨN',
    'Về việc ban hành bộ tiêu chí của trường chính trị chuẩn'.normalize('NFD'),
  ])('says so of “%s”', (title) => {
    expect(seemsTheSame(criteria, ask(title))).toBe(true)
  })

  it.each([
    'Đề xuất, kiến nghị về việc tập huấn phần mềm thư viện số',
    'Kiến nghị bổ sung biên chế giảng viên cho các trường chính trị',
    'Trao đổi giảng viên thỉnh giảng giữa các trường',
  ])('does not say so of “%s”', (title) => {
    expect(seemsTheSame(criteria, ask(title))).toBe(false)
  })

  it('takes old and new places of the tone for one', () => {
    expect(likeness(ask('Hòa nhập, thủy lợi'), ask('Hoà nhập, thuỷ lợi'))).toBe(1)
  })

  it('is not led astray by the words that every proposal has', () => {
    expect(
      seemsTheSame(ask('Đề xuất, kiến nghị về việc học bổng'), ask('Đề xuất, kiến nghị về việc nhà công vụ')),
    ).toBe(false)
  })

  it('sees through two titles that are only related, over nearly one content', () => {
    const content = 'Giáo trình hiện hành chưa cập nhật chính quyền địa phương hai cấp, giảng viên phải tự soạn bài'
    const first = ask('Cập nhật giáo trình trung cấp lý luận chính trị', content)
    const second = ask('Biên soạn lại giáo trình theo mô hình chính quyền mới', content)
    expect(seemsTheSame(first, second)).toBe(false)
    const third = ask('Biên soạn lại giáo trình trung cấp lý luận cho năm học mới', content)
    expect(seemsTheSame(first, third)).toBe(true)
  })

  it('is symmetric, from 0 to 1, and 1 of the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [first, second] = [ask(a, b), ask(b, a)]
        expect(likeness(first, second)).toBe(likeness(second, first))
        expect(likeness(first, second)).toBeGreaterThanOrEqual(0)
        expect(likeness(first, second)).toBeLessThanOrEqual(1)
      }),
    )
    expect(likeness(criteria, criteria)).toBe(1)
  })
})

describe('the suggestions', () => {
  it('name what is alike alone, the likest first', () => {
    const others = [
      ask('Tập huấn phần mềm thư viện số'),
      ask('Kiến nghị ban hành bộ tiêu chí đánh giá trường chính trị chuẩn mức 2'),
      ask('Sớm ban hành bộ tiêu chí trường chính trị chuẩn'),
    ]
    expect(likest(criteria, others)).toEqual([others[2], others[1]])
  })
})
