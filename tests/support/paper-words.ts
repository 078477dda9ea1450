/** A paper as its form and its file both tell it. */
export const paperForm = {
  title: 'Nâng cao chất lượng giảng dạy lý luận chính trị gắn với chuyển đổi số',
  authors: ['Nguyễn Văn Minh', 'Trần Thị Hòa'],
  abstract:
    'Bài viết làm rõ yêu cầu của chuyển đổi số đối với giảng dạy lý luận chính trị ở trường chính trị tỉnh, nêu thực trạng và đề xuất một số giải pháp để nâng cao chất lượng giảng dạy trong những năm tới.',
  keywords: ['chuyển đổi số', 'giảng dạy', 'lý luận chính trị'],
}

/** The paper rules that the corpus is held against. */
export const paperRules = {
  ...{ pagesMin: 5, pagesMax: 10, font: 'Times New Roman 14' },
  ...{ abstractMin: 20, abstractMax: 200, keywordsMin: 3, keywordsMax: 5 },
}

const sentences = [
  'Trường chính trị tỉnh là nơi đào tạo, bồi dưỡng cán bộ lãnh đạo, quản lý cấp cơ sở của hệ thống chính trị địa phương.',
  'Chuyển đổi số đặt ra yêu cầu mới đối với nội dung, phương pháp và cách tổ chức lớp học.',
  'Giảng viên cần biết khai thác dữ liệu thực tiễn để minh họa cho từng vấn đề lý luận được trình bày.',
  'Người học là cán bộ đang công tác, có kinh nghiệm và luôn mong muốn được trao đổi hai chiều.',
  'Việc đổi mới kiểm tra, đánh giá phải đi cùng với việc đổi mới phương pháp giảng dạy.',
  'Thực tế cho thấy nơi nào người đứng đầu quan tâm thì nơi đó phong trào có kết quả rõ rệt.',
  'Cơ sở vật chất, đường truyền và học liệu số còn chưa đồng đều giữa các trường trong cụm.',
]

/** A paragraph of running text, another for each number. */
export const prose = (at: number): string =>
  Array.from({ length: 4 }, (_, nth) => sentences[(at * 3 + nth * (1 + (at % 3))) % sentences.length]).join(' ')

export type Line = { text: string; heading?: number; bold?: boolean }

/** Title, authors, abstract, keywords, three parts with headings, references. */
export function paperLines(changes: Partial<typeof paperForm> = {}): Line[] {
  const { title, authors, abstract, keywords } = { ...paperForm, ...changes }
  const part = (number: number, name: string): Line[] => [
    { text: `${number}. ${name}`, heading: 1, bold: true },
    ...Array.from({ length: 9 }, (_, at) => ({ text: prose(number * 9 + at) })),
  ]
  return [
    { text: title.toUpperCase(), bold: true },
    ...(authors.length > 0 ? [{ text: `ThS. ${authors.join(', TS. ')}` }, { text: 'Trường Chính trị tỉnh A' }] : []),
    ...(abstract === '' ? [] : [{ text: `Tóm tắt: ${abstract}` }]),
    ...(keywords.length === 0 ? [] : [{ text: `Từ khóa: ${keywords.join(', ')}.` }]),
    ...part(1, 'Đặt vấn đề'),
    ...part(2, 'Thực trạng'),
    ...part(3, 'Giải pháp'),
    { text: 'Tài liệu tham khảo', heading: 1, bold: true },
    { text: '1. Bộ Chính trị (2024), Nghị quyết số 57-NQ/TW ngày 22/12/2024.' },
  ]
}
