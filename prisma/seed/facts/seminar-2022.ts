import type { DayPart, Suits } from '@/lib/seminars/schema'
import { inVietnam } from '@/lib/platform/clock'

/** The seminar of 08/11/2022 as reported: topic, day and place; hours, windows and words are illustrative. */
export const seminar2022 = {
  topic:
    'Đổi mới công tác nghiên cứu khoa học, tổng kết thực tiễn ở các trường chính trị khu vực Bắc Trung Bộ, đáp ứng yêu cầu xây dựng trường chính trị chuẩn theo Quy định số 11-QĐ/TW, ngày 19/5/2021 của Ban Bí thư',
  purpose:
    'Trao đổi kinh nghiệm, đề xuất giải pháp đổi mới nghiên cứu khoa học, tổng kết thực tiễn ở các trường chính trị trong Cụm (minh họa).',
  themes: [
    'Nghiên cứu khoa học gắn với giảng dạy (minh họa)',
    'Tổng kết thực tiễn ở cơ sở (minh họa)',
    'Tiêu chí nghiên cứu khoa học của trường chính trị chuẩn (minh họa)',
  ],
  suggestions: [
    'Đưa kết quả đề tài cấp trường vào bài giảng\nHướng dẫn học viên làm bài thu hoạch từ thực tiễn cơ sở',
    'Quy trình tổng kết một mô hình ở cấp xã',
    '',
  ],
  startsAt: inVietnam('2022-11-08', '08:00'),
  endsAt: inVietnam('2022-11-08', '10:00'),
  place: 'Trường Chính trị tỉnh Nghệ An',
  link: '',
  alongside: true,
  presidium: ['Hiệu trưởng Trường Chính trị tỉnh Nghệ An', 'Phó Vụ trưởng Vụ Các trường chính trị'],
  secretaries: ['Cán bộ phụ trách thi đua Trường Chính trị tỉnh Nghệ An (minh họa)'],
  titlesOpenAt: inVietnam('2022-09-05', '08:00'),
  titlesCloseAt: inVietnam('2022-10-20', '17:00'),
  papersOpenAt: inVietnam('2022-09-12', '08:00'),
  papersCloseAt: inVietnam('2022-10-28', '17:00'),
  lateAllowed: false,
  pagesMin: 5,
  pagesMax: 10,
  font: 'Times New Roman 14',
  abstractMin: 100,
  abstractMax: 200,
  keywordsMin: 3,
  keywordsMax: 5,
  rulesText:
    'Bài chưa đăng ở nơi khác; dòng tác giả ghi học vị, họ tên, chức vụ, trường, thư điện tử và điện thoại (minh họa).',
  blindReview: false,
  consentsNeeded: false,
  demandedFindings: [],
  contact: 'Phòng Quản lý đào tạo và Nghiên cứu khoa học, Trường Chính trị tỉnh Nghệ An (minh họa)',
  organisers: 'Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ',
}

/** What a reviewer says: illustrative. */
export const review2022 = {
  ...{ relevance: 4, content: 4, practice: 5, form: 3, recommendation: 'proceedings' as const },
  ...{ relevanceWords: '', contentWords: '', practiceWords: '', formWords: '' },
  toAuthors: 'Bài nêu được việc làm cụ thể ở cơ sở; xin ghi rõ nguồn số liệu ba năm ở phần thứ nhất (minh họa).',
  toEditors: 'Nên in kỷ yếu, nội dung trình bày gần với bài khác (minh họa).',
}

/** What the papers say, and what was asked of them: illustrative. */
export const words2022 = {
  abstract:
    'Đoạn tóm tắt minh họa: bài viết trình bày cách trường gắn đề tài cấp trường với việc tổng kết thực tiễn ở cơ sở, số liệu ba năm và điều kiện để áp dụng rộng hơn trong cụm. Phần thứ nhất nêu yêu cầu đặt ra đối với nghiên cứu khoa học khi xây dựng trường chính trị chuẩn. Phần thứ hai kể lại quá trình chọn vấn đề, tổ chức nhóm nghiên cứu và đưa kết quả vào bài giảng. Phần thứ ba phân tích những việc chưa làm được, nguyên nhân và bài học. Phần cuối đề xuất một số giải pháp, trong đó có việc các trường trong cụm cùng chia sẻ tư liệu và cùng tổ chức tọa đàm theo chuyên đề.',
  body: [
    'Nội dung minh họa của tham luận, không phải bài viết thật.',
    'Phần I. Yêu cầu đặt ra (minh họa).',
    'Phần II. Cách làm (minh họa).',
    'Phần III. Đề xuất (minh họa).',
  ],
  revised: [
    'Nội dung minh họa của tham luận, không phải bài viết thật.',
    'Phần I. Yêu cầu đặt ra (minh họa).',
    'Phần II. Cách làm của nhóm nghiên cứu, có ghi nguồn số liệu ở Bảng 1 (minh họa).',
    'Một cách làm mà trường khác áp dụng được: mỗi khoa giữ một sổ câu hỏi của học viên (minh họa).',
    'Phần III. Đề xuất (minh họa).',
  ],
  points: [
    'Rút tóm tắt còn không quá 200 từ',
    'Ghi nguồn số liệu ở Bảng 1',
    'Nêu rõ một cách làm mà trường khác áp dụng được',
  ],
}

const on = (day: string, part: DayPart): { day: Date; part: DayPart } => ({ day: new Date(`${day}T00:00:00Z`), part })

/** The days that were proposed, and how they suited each school: all of it illustrative but the day that it became. */
export const dates2022 = {
  note: 'Tổ chức cùng ngày với hội nghị tổng kết (minh họa).',
  answerBy: inVietnam('2022-08-29', '17:00'),
  options: [on('2022-11-03', 'morning'), on('2022-11-08', 'morning'), on('2022-11-10', 'whole')],
}
export const daysSuit2022: Record<string, readonly Suits[]> = {
  NA: ['yes', 'yes', 'if_need_be'],
  TH: ['no', 'yes', 'yes'],
  HT: ['yes', 'yes', 'no'],
  QB: ['if_need_be', 'yes', 'yes'],
  QT: ['yes', 'if_need_be', 'no'],
  HUE: ['no', 'yes', 'if_need_be'],
  DN: ['yes', 'yes', 'yes'],
}
