import { inVietnam } from '@/lib/platform/clock'

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The theme of 2023, launched on the spot at the conference of 08/11/2022: as reported; all other words are illustrative. */
export const theme2023 = 'Chủ động – Đồng bộ – Đột phá – Kỷ cương – Chất lượng – Hiệu quả'

const window2023 = { startsOn: day('2023-01-01'), endsOn: day('2023-11-30') }

export const academyMovement2023 = {
  theme: theme2023,
  aim: 'Động viên cán bộ, viên chức, người lao động các trường chính trị hoàn thành nhiệm vụ năm 2023 (minh họa).',
  contents: 'Chủ động kế hoạch; đồng bộ giải pháp; đột phá về nghiên cứu khoa học; giữ kỷ cương (minh họa).',
  decision: '19-QĐ/HVCTQG (minh họa)',
  ...window2023,
}

export const clusterMovement2023 = {
  theme: theme2023,
  aim: 'Các trường trong Cụm thi đua đạt tiêu chí trường chính trị chuẩn mức 1 (minh họa).',
  contents:
    'Đổi mới đào tạo, bồi dưỡng; nghiên cứu khoa học, đi thực tế, tổng kết thực tiễn; công nghệ số trong giảng dạy.',
  decision: null,
  ...window2023,
}

export const guidance2023 = {
  kind: 'guidance' as const,
  number: '09-HD/HVCTQG (minh họa)',
  date: day('2023-02-20'),
  subject: 'Hướng dẫn hoạt động và bình xét thi đua của các cụm thi đua năm 2023 (minh họa)',
  respondBy: inVietnam('2023-03-20', '17:00'),
}

export const plan2023 = {
  title: 'Kế hoạch hoạt động Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ năm 2023',
  purpose: 'Cụ thể hóa hướng dẫn của Học viện năm 2023 (minh họa).',
  content: 'Tháng 3: triển khai. Tháng 7: sơ kết. Tháng 11: tổng kết tại Hà Tĩnh (minh họa).',
  criteria: 'Theo hướng dẫn của Học viện (minh họa).',
  funding: 'Các trường tự bảo đảm (minh họa).',
  organisation: 'Cụm trưởng điều hành, hai Cụm phó giúp việc (minh họa).',
}

const place = 'Trường Chính trị Trần Phú tỉnh Hà Tĩnh'

export const events2023 = [
  {
    kind: 'launch' as const,
    title: 'Hội nghị triển khai nhiệm vụ và ký giao ước thi đua năm 2023 (minh họa)',
    startsAt: inVietnam('2023-03-10', '08:30'),
    endsAt: inVietnam('2023-03-10', '11:00'),
  },
  {
    kind: 'summing_up' as const,
    title: 'Tổng kết phong trào thi đua năm 2023',
    startsAt: inVietnam('2023-11-22', '08:00'),
    endsAt: inVietnam('2023-11-22', '11:30'),
  },
].map((event) => ({ purpose: '', place, link: '', alongside: false, ...event }))

export const commitments2023 = [
  { text: 'Hoàn thành kế hoạch đào tạo, bồi dưỡng năm 2023 (minh họa).', target: '100 % kế hoạch' },
  { text: 'Mỗi trường có một chuyên đề ứng dụng công nghệ số trong giảng dạy (minh họa).', target: '01 chuyên đề' },
  { text: 'Mỗi khoa có một đợt nghiên cứu thực tế (minh họa).', target: '01 đợt' },
  { text: 'Tham gia đầy đủ hoạt động của Cụm (minh họa).', target: '100 %' },
]
