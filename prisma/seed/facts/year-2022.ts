import { inVietnam } from '@/lib/platform/clock'

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The theme of the year, launched by the Academy's Director: as reported. */
export const theme2022 = 'Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo'

const window2022 = { startsOn: day('2022-01-01'), endsOn: day('2022-11-30') }

/** What was sent; the numbers and the words are illustrative. */
export const directives2022 = [
  {
    kind: 'guidance' as const,
    number: '12-HD/HVCTQG (minh họa)',
    date: day('2022-02-10'),
    subject: 'Hướng dẫn hoạt động và bình xét thi đua của các cụm thi đua năm 2022 (minh họa)',
    respondBy: inVietnam('2022-02-25', '17:00'),
  },
  {
    kind: 'theme' as const,
    number: '15-TB/HVCTQG (minh họa)',
    date: day('2022-02-14'),
    subject: `Thông báo chủ đề phong trào thi đua năm 2022 “${theme2022}”`,
    respondBy: inVietnam('2022-03-15', '17:00'),
  },
]

export const academyMovement2022 = {
  theme: theme2022,
  aim: 'Động viên cán bộ, viên chức, người lao động các trường chính trị thực hiện tốt nhiệm vụ năm 2022 (minh họa).',
  contents:
    'Xác định đúng việc trọng tâm; làm việc với tinh thần trách nhiệm; cán bộ lãnh đạo nêu gương; sáng tạo trong giảng dạy và nghiên cứu khoa học (minh họa).',
  decision: '21-QĐ/HVCTQG (minh họa)',
  ...window2022,
}

export const clusterMovement2022 = {
  theme: theme2022,
  aim: 'Các trường trong Cụm thi đua xây dựng trường chính trị chuẩn theo Quy định số 11-QĐ/TW (minh họa).',
  contents:
    'Hoàn thành kế hoạch đào tạo, bồi dưỡng; đổi mới nghiên cứu khoa học, tổng kết thực tiễn; giữ nền nếp sinh hoạt Cụm (minh họa).',
  decision: null,
  ...window2022,
}

export const schoolMovement2022 = {
  ...clusterMovement2022,
  aim: 'Mỗi khoa, phòng có một việc trọng tâm hoàn thành trước hạn (minh họa).',
  contents: 'Đăng ký việc trọng tâm theo quý; người đứng đầu nêu gương; tổng kết cách làm sáng tạo (minh họa).',
}

export const plan2022 = {
  title: 'Kế hoạch hoạt động Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ năm 2022',
  purpose: 'Cụ thể hóa hướng dẫn của Học viện; thống nhất nội dung, tiến độ hoạt động của Cụm trong năm (minh họa).',
  content:
    'Tháng 3: hội nghị triển khai, ký giao ước thi đua.\nTháng 7: sơ kết sáu tháng.\nTháng 8: giao lưu thể thao, văn nghệ.\nTháng 10: các trường tự chấm điểm, báo cáo.\nTháng 11: tọa đàm và hội nghị tổng kết (minh họa).',
  criteria: 'Theo hướng dẫn của Học viện và giao ước thi đua của Cụm (minh họa).',
  funding: 'Các trường tự bảo đảm; trường đăng cai bảo đảm điều kiện tổ chức (minh họa).',
  organisation: 'Cụm trưởng điều hành; các trường phân công đầu mối, báo cáo đúng hạn (minh họa).',
}

/** Which schools said what about the draft: illustrative. Silence is taken as agreement. */
export const comments2022 = [
  { school: 'TH', agreed: true, text: '' },
  { school: 'HT', agreed: true, text: 'Nhất trí với dự thảo (minh họa).' },
  { school: 'QB', agreed: true, text: '' },
  { school: 'QT', agreed: false, text: 'Đề nghị lùi giao lưu thể thao sang tháng 8 vì lịch thi tháng 7 (minh họa).' },
  { school: 'HUE', agreed: true, text: '' },
]

export const preamble2022 =
  'Tại hội nghị triển khai nhiệm vụ năm 2022, các trường chính trị trong Cụm thi đua khu vực Bắc Trung Bộ thống nhất ký kết giao ước thi đua với các nội dung sau (minh họa):'

export const commitments2022 = [
  { text: 'Hoàn thành kế hoạch đào tạo, bồi dưỡng năm 2022, bảo đảm chất lượng (minh họa).', target: '100 % kế hoạch' },
  { text: 'Mỗi trường có đề tài khoa học, tổng kết thực tiễn cấp trường trở lên (minh họa).', target: '02 đề tài' },
  { text: 'Mỗi trường có ít nhất một tham luận tại tọa đàm của Cụm (minh họa).', target: '01 tham luận' },
  { text: 'Phấn đấu đạt các tiêu chí trường chính trị chuẩn mức 1 (minh họa).', target: '80 % tiêu chí' },
  { text: 'Tham gia đầy đủ hoạt động của Cụm, báo cáo đúng hạn (minh họa).', target: '100 %' },
]

const note = 'số minh họa'

/** Plainly illustrative figures: nobody registered these. */
export const registration2022 = {
  targets: [
    { content: 'Lớp đào tạo, bồi dưỡng được mở', unit: 'lớp', planned: '45', note },
    { content: 'Học viên', unit: 'lượt', planned: '3200', note },
    { content: 'Đề tài khoa học cấp trường trở lên', unit: 'đề tài', planned: '4', note },
    { content: 'Hội thảo, tọa đàm cấp trường', unit: 'cuộc', planned: '3', note },
  ],
  titles: [{ title: 'Tập thể lao động xuất sắc', note: 'minh họa' }],
}

const nghean = 'Trường Chính trị tỉnh Nghệ An'
const hours = (on: string, from: string, to: string) => ({ startsAt: inVietnam(on, from), endsAt: inVietnam(on, to) })
const event = { purpose: '', place: nghean, link: '', alongside: false }

/** The year's meetings; the conference of 08/11/2022 is real in day, place and titles, the others are illustrative. */
export const events2022 = {
  launch: {
    ...event,
    kind: 'launch' as const,
    title: 'Hội nghị triển khai nhiệm vụ và ký giao ước thi đua năm 2022',
    ...hours('2022-03-11', '08:30', '11:00'),
  },
  midYear: {
    ...event,
    kind: 'mid_year' as const,
    title: 'Sơ kết hoạt động Cụm sáu tháng đầu năm 2022 (minh họa)',
    ...hours('2022-07-07', '08:00', '10:30'),
  },
  sports: {
    ...event,
    kind: 'sports_arts' as const,
    title: 'Giao lưu thể thao, văn nghệ các trường trong Cụm năm 2022 (minh họa)',
    ...hours('2022-08-18', '07:30', '17:00'),
  },
  conference: {
    ...event,
    kind: 'summing_up' as const,
    title: 'Hội nghị tổng kết phong trào thi đua và hoạt động Cụm năm 2022',
    ...hours('2022-11-08', '08:00', '11:30'),
  },
}

export const launchProgramme2022 = [
  { title: 'Công bố kế hoạch hoạt động năm 2022', minutes: 30 },
  { title: 'Phát động phong trào thi đua', minutes: 30 },
  { title: 'Ký giao ước thi đua', minutes: 60 },
]

/** The morning of 08/11/2022: one programme of three parts. */
export const conferenceProgramme2022 = [
  { title: 'Tọa đàm khoa học', minutes: 120 },
  { title: 'Tổng kết phong trào thi đua khu vực Bắc Trung Bộ năm 2022', minutes: 45 },
  { title: 'Tổng kết hoạt động Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ năm 2022', minutes: 45 },
]

export const guests2022 = ['Phó Vụ trưởng Vụ Các trường chính trị', 'Lãnh đạo các ban Đảng của Tỉnh ủy Nghệ An']

export const deadlines2022 = {
  preparation: inVietnam('2022-03-07', '17:00'),
  launch: inVietnam('2022-03-18', '17:00'),
  activity: inVietnam('2022-10-21', '17:00'),
  self_scoring: inVietnam('2022-10-28', '17:00'),
  verification: inVietnam('2022-11-04', '17:00'),
  conference: inVietnam('2022-11-15', '17:00'),
  ratification: inVietnam('2023-02-15', '17:00'),
  hand_over: inVietnam('2023-03-15', '17:00'),
}

/** What came out of the year's events: illustrative. */
export const outcomes2022 = {
  midYear:
    'Bảy trường báo cáo tiến độ; sáu trường đạt trên một nửa chỉ tiêu đã đăng ký; thống nhất lùi giao lưu thể thao sang tháng 8 (minh họa).',
  sports: 'Bóng chuyền, bóng bàn, văn nghệ: bảy trường tham gia, 140 lượt vận động viên (số minh họa).',
  conference:
    'Hội nghị thông qua báo cáo tổng kết phong trào thi đua và hoạt động của Cụm năm 2022. (Báo cáo minh họa.)',
  seminar:
    'Đại diện các trường trình bày tham luận; đoàn chủ tịch kết luận và giao Cụm trưởng tổng hợp đề xuất, kiến nghị (minh họa).',
}
