import { clusterSample, samplePrincipals, sampleSchools, schoolSample } from './sample-common'

/** Who attended the invented meetings. */
export const minutesSample = {
  startTime: '08 giờ 00 phút, ngày 08 tháng 11 năm 2026',
  venue: 'Hội trường Trường Chính trị Trần Phú, tỉnh Hà Tĩnh',
  chair: 'Nguyễn Thị Minh Họa',
  chairPost: 'Hiệu trưởng Trường Chính trị Trần Phú, Cụm trưởng',
  secretary: 'Lê Thị Minh Họa',
  secretaryPost: 'Trưởng phòng, Trường Chính trị Trần Phú',
  presentCount: '6',
  totalCount: '7 đơn vị',
  presentShare: '85,7 %',
  present: sampleSchools
    .slice(0, 6)
    .map((unit, at) => ({ no: String(at + 1), name: `${samplePrincipals[at]!}, Hiệu trưởng`, unit })),
  absent: [{ name: sampleSchools[6], reason: 'công tác đột xuất, có ý kiến bằng văn bản' }],
  guests: ['Đại diện lãnh đạo Vụ Các trường chính trị', 'Đại diện Thường trực Tỉnh ủy Hà Tĩnh'],
  endTime: '11 giờ 30 phút cùng ngày',
}

/** A secret ballot with invented hashes. */
export const secretSample = [
  {
    matter: 'Đề nghị tặng Cờ thi đua của Học viện năm 2026',
    ways: '6 phiếu điện tử, 1 phiếu giấy',
    ...{ issued: '7', returned: '7', valid: '7', invalid: '0', blanks: '0' },
    detail:
      'Trường Chính trị Nguyễn Chí Thanh thành phố Huế: 6 đồng ý, 1 không đồng ý, 0 để trống; Trường Chính trị Trần Phú tỉnh Hà Tĩnh: 1 đồng ý, 5 không đồng ý, 1 để trống',
    manifest: Array.from({ length: 8 }, (_, at) => `0a1b2c3${at}`).join(' '),
    board: Array.from({ length: 8 }, (_, at) => `4d5e6f7${at}`).join(' '),
    address: 'https://neu-guong.example.vn/verify?poll=018f0000-0000-7000-8000-000000000000',
  },
]

/** Invented documents of events. */
export const sampleEvents = {
  call: {
    ...schoolSample,
    subject: 'Mời viết bài tọa đàm khoa học năm 2026',
    addressees: [...sampleSchools],
    opening:
      'Thực hiện Kế hoạch số 01-KH/CTĐ ngày 05 tháng 02 năm 2026, Trường Chính trị Trần Phú tổ chức tọa đàm khoa học và trân trọng kính mời cán bộ, giảng viên các trường viết bài.',
    topic: 'Đổi mới nghiên cứu khoa học, tổng kết thực tiễn đáp ứng yêu cầu trường chính trị chuẩn',
    purpose:
      'Trao đổi kinh nghiệm và đề xuất giải pháp nâng cao chất lượng nghiên cứu khoa học, tổng kết thực tiễn ở các trường.',
    themes: [
      { no: '1', name: 'Lý luận về tổng kết thực tiễn', suggestions: 'vai trò, nguyên tắc, phương pháp' },
      { no: '2', name: 'Kinh nghiệm của các trường', suggestions: 'mô hình hay, cách làm sáng tạo' },
      { no: '3', name: 'Giải pháp và kiến nghị', suggestions: '' },
    ],
    length: 'từ 5 đến 10 trang A4',
    font: 'Times New Roman, cỡ chữ 14, giãn dòng 1,5',
    abstract: 'từ 100 đến 200 từ',
    keywords: 'từ 3 đến 5 từ khóa',
    paperRules:
      'Bài viết chưa công bố ở nơi khác; ghi rõ họ tên, chức vụ, đơn vị, địa chỉ thư điện tử và điện thoại của tác giả.',
    titlesUntil: '17 giờ 00 phút, ngày 31 tháng 8 năm 2026',
    papersUntil: '17 giờ 00 phút, ngày 15 tháng 10 năm 2026',
    eventDate: '08 giờ 00 phút, ngày 08 tháng 11 năm 2026',
    eventPlace: 'Hội trường Trường Chính trị Trần Phú, tỉnh Hà Tĩnh',
    host: 'Trường Chính trị Trần Phú',
    contact:
      'Bài viết gửi trên hệ thống Nêu Gương. Liên hệ: Phòng Quản lý đào tạo và nghiên cứu khoa học, điện thoại 0239 385 0000.',
    closing: 'Rất mong nhận được sự tham gia của các trường.',
  },
  invitation: {
    ...schoolSample,
    symbol: '33-GM/TCT',
    subject: 'Dự Hội nghị tổng kết Cụm thi đua các trường chính trị Bắc Trung Bộ năm 2026',
    invitee: 'Ban Giám hiệu Trường Chính trị tỉnh Nghệ An',
    opening: 'Thực hiện Kế hoạch số 01-KH/CTĐ ngày 05 tháng 02 năm 2026 của Cụm thi đua,',
    event: 'Hội nghị tổng kết Cụm thi đua năm 2026',
    purpose: 'tổng kết phong trào thi đua, bình xét danh hiệu và bầu Cụm trưởng, Cụm phó năm 2027',
    chair: 'Hiệu trưởng Trường Chính trị Trần Phú, Cụm trưởng',
    time: '08 giờ 00 phút, ngày 08 tháng 11 năm 2026 (Chủ nhật)',
    venue: 'Hội trường Trường Chính trị Trần Phú, tỉnh Hà Tĩnh',
    note: 'Đề nghị các trường gửi danh sách đại biểu trước ngày 01 tháng 11 năm 2026.',
    contact: 'đồng chí Lê Thị Minh Họa, điện thoại 0912 000 000',
    closing: 'Rất mong Quý vị đến dự đúng thành phần và thời gian.',
  },
  programme: {
    ...clusterSample,
    symbol: '04-CTr/CTĐ',
    subject: 'Tọa đàm khoa học và Hội nghị tổng kết Cụm thi đua năm 2026',
    time: '08 giờ 00 phút, ngày 08 tháng 11 năm 2026',
    venue: 'Hội trường Trường Chính trị Trần Phú, tỉnh Hà Tĩnh',
    presidium: [
      'Bà Nguyễn Thị Minh Họa, Hiệu trưởng Trường Chính trị Trần Phú, Cụm trưởng',
      'Ông Trần Minh Họa, Hiệu trưởng Trường Chính trị Lê Duẩn, Cụm phó',
    ],
    secretaries: ['Bà Lê Thị Minh Họa, Trường Chính trị Trần Phú'],
    parts: [
      {
        title: 'Phần thứ nhất: Tọa đàm khoa học',
        items: [
          { time: '07 giờ 30', content: 'Đón tiếp đại biểu, văn nghệ chào mừng', who: 'Ban Tổ chức' },
          { time: '08 giờ 00', content: 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', who: 'Ban Tổ chức' },
          { time: '08 giờ 15', content: 'Báo cáo đề dẫn và các tham luận', who: 'Đại diện các trường' },
        ],
      },
      {
        title: 'Phần thứ hai: Tổng kết phong trào thi đua',
        items: [
          {
            time: '10 giờ 00',
            content: 'Báo cáo tổng kết, phát biểu của lãnh đạo Học viện',
            who: 'Cụm trưởng, khách mời',
          },
          { time: '10 giờ 40', content: 'Bình xét, bỏ phiếu, công bố kết quả', who: 'Đoàn chủ tịch, Tổ kiểm phiếu' },
          { time: '11 giờ 20', content: 'Bàn giao Cụm trưởng, phát động thi đua, bế mạc', who: 'Cụm trưởng' },
        ],
      },
    ],
    note: 'Các tham luận trình bày không quá 10 phút.',
  },
  minutes: {
    ...clusterSample,
    ...minutesSample,
    symbol: '03-BB/CTĐ',
    subject: 'Hội nghị tổng kết Cụm thi đua các trường chính trị Bắc Trung Bộ năm 2026',
    agenda: [
      {
        no: '1',
        title: 'Báo cáo tổng kết',
        content:
          'Cụm trưởng trình bày báo cáo tổng kết.\nCác đơn vị thảo luận, nhất trí với báo cáo và bổ sung một số kiến nghị.',
      },
      {
        no: '2',
        title: 'Bầu Cụm trưởng, Cụm phó năm 2027',
        content: 'Hội nghị thống nhất giới thiệu Trường Chính trị Lê Duẩn làm Cụm trưởng.',
      },
    ],
    votes: [{ no: '1', matter: 'Thông qua báo cáo tổng kết', yes: '7', against: '0', blank: '0', share: '100 %' }],
    secretBallots: secretSample,
    conclusions:
      'Hội nghị thông qua báo cáo tổng kết và giao Cụm trưởng hoàn thiện, gửi Học viện trước ngày 20 tháng 11 năm 2026.',
  },
}
