import { inVietnam } from '@/lib/platform/clock'
import type { PaperState } from '@/lib/papers/schema'
import { seminar2022 } from './seminar-2022'

/** A second seminar of the year, on 28/10/2022: wholly illustrative. */
export const secondSeminar = {
  ...seminar2022,
  topic: 'Chuyển đổi số trong giảng dạy lý luận chính trị ở các trường trong Cụm (tọa đàm minh họa)',
  purpose: 'Trao đổi việc đưa học liệu số vào bài giảng và cách đánh giá học viên trực tuyến (minh họa).',
  themes: ['Học liệu số (minh họa)', 'Lớp học trực tuyến (minh họa)', 'Đánh giá học viên (minh họa)'],
  suggestions: ['Ghi hình bài giảng mẫu\nKho tư liệu dùng chung', 'Quản lớp ở xa', ''],
  startsAt: inVietnam('2022-10-28', '08:00'),
  endsAt: inVietnam('2022-10-28', '11:30'),
  alongside: false,
  titlesOpenAt: inVietnam('2022-08-02', '08:00'),
  titlesCloseAt: inVietnam('2022-09-01', '17:00'),
  papersOpenAt: inVietnam('2022-08-02', '08:00'),
  papersCloseAt: inVietnam('2022-09-30', '17:00'),
}

export type SecondPaper = { number: number; school: string; state: PaperState; kind: 'word' | 'scan' | 'here' }

const schools = ['TH', 'NA', 'HT', 'QB', 'QT', 'HUE', 'DN']
const kinds = ['word', 'here', 'word', 'scan'] as const
const states: PaperState[] = [
  ...Array<PaperState>(12).fill('accepted_spoken'),
  ...Array<PaperState>(6).fill('accepted_proceedings'),
  ...Array<PaperState>(4).fill('submitted'),
  'revision_asked',
  'declined',
  'withdrawn',
  'registered',
]

/** Twenty-six papers, numbered on from the fourteen of the first seminar. */
export const secondPapers: SecondPaper[] = states.map((state, at) => ({
  number: 15 + at,
  school: schools[at % schools.length]!,
  state,
  kind: kinds[at % kinds.length]!,
}))

const subjects = ['xã ven biển', 'xã miền núi', 'phường trung tâm', 'thị trấn', 'khu công nghiệp', 'làng nghề']
const works = [
  'ghi hình bài giảng',
  'soạn bài tập tình huống',
  'lập kho tư liệu',
  'mở lớp trực tuyến',
  'chấm bài trên máy',
]

/** What a paper says: of its own, but for a passage that two papers share, and a line of the law that all quote. */
export function bodyOf(number: number): string[] {
  const subject = subjects[number % subjects.length]!
  const work = works[number % works.length]!
  const own = Array.from(
    { length: 6 },
    (_, at) =>
      `Đoạn ${at + 1} của bài ${number} (minh họa): nhóm tác giả kể việc ${work} với học viên ở ${subject}, lớp thứ ${number + at}, ` +
      `những điều thu được sau ${number * 3 + at} buổi và điều còn vướng mắc của tổ bộ môn số ${number % 9}.`,
  )
  return [...own, ...(number === 16 || number === 23 ? [sharedPassage] : []), lawPassage]
}

const sharedPassage =
  'Học viên của chúng tôi thường vào lớp bằng điện thoại, đường truyền yếu, nên mỗi bài giảng được cắt thành những đoạn ngắn bảy phút, ' +
  'có một câu hỏi ở cuối mỗi đoạn và một bảng tóm tắt gửi trước buổi học một ngày (minh họa).'
const lawPassage =
  'Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư về trường chính trị chuẩn đặt ra yêu cầu đối với nghiên cứu khoa học, tổng kết thực tiễn của mỗi trường.'
