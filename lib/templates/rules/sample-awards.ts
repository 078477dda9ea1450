import { clusterSample, sampleBases, sampleSchools } from './sample-common'
import { minutesSample, secretSample } from './sample-events'

const [hue, , ngheAn, haTinh, quangTri, , quangNgai] = sampleSchools

/** Invented documents of awards. */
export const sampleAwards = {
  review_minutes: {
    ...clusterSample,
    ...minutesSample,
    symbol: '04-BB/CTĐ',
    subject: 'Họp bình xét thi đua năm 2026',
    bases: sampleBases,
    assessments: sampleSchools.map((school, at) => ({
      ...{ no: String(at + 1), school, targets: '3/3' },
      ...{
        assessment: 'Hoàn thành tốt các chỉ tiêu đã đăng ký',
        eligible: at === 6 ? 'Chưa ký giao ước' : 'Đủ điều kiện',
      },
    })),
    opinions:
      'Các đơn vị nhất trí với nhận xét của Cụm trưởng, Cụm phó; đánh giá cao trường đăng cai các hoạt động chung.',
    votes: [
      {
        no: '1',
        award: 'Cờ thi đua của Học viện',
        school: hue,
        yes: '6',
        total: '7',
        share: '85,7 %',
        result: 'Đề nghị tặng',
      },
      {
        no: '2',
        award: 'Bằng khen của Giám đốc Học viện',
        school: ngheAn,
        yes: '7',
        total: '7',
        share: '100 %',
        result: 'Đề nghị tặng',
      },
    ],
    rule: 'Danh hiệu được đề nghị khi đạt từ 80 % tổng số thành viên trở lên; thành viên vắng mặt cho ý kiến bằng văn bản.',
    secretBallots: secretSample,
    written: [{ name: quangNgai, opinion: 'Nhất trí với các đề nghị của Hội nghị.' }],
    conclusions: 'Hội nghị thống nhất đề nghị Học viện tặng Cờ thi đua và Bằng khen cho hai đơn vị nêu trên.',
  },
  tally_minutes: {
    ...clusterSample,
    symbol: '05-BB/CTĐ',
    subject: 'Kiểm phiếu đề nghị tặng Cờ thi đua của Học viện năm 2026',
    startTime: '10 giờ 45 phút, ngày 08 tháng 11 năm 2026',
    venue: minutesSample.venue,
    matter: 'đề nghị tặng Cờ thi đua của Học viện năm 2026',
    tellers: [
      { name: 'Ông Trần Minh Họa', post: quangTri, role: 'Tổ trưởng' },
      { name: 'Bà Hoàng Thị Minh Họa', post: hue, role: 'thành viên' },
      { name: 'Ông Đỗ Minh Họa', post: 'Trường Chính trị thành phố Đà Nẵng', role: 'thành viên' },
    ],
    rule: 'Kết quả tính trên tổng số thành viên; đạt khi có từ 80 % trở lên.',
    ...{ members: '7', issued: '7', returned: '7', valid: '7', invalid: '0', blanks: '0' },
    results: [
      { no: '1', name: hue, yes: '6', against: '1', blank: '0', share: '85,7 %', result: 'Đạt' },
      { no: '2', name: haTinh, yes: '1', against: '5', blank: '1', share: '14,3 %', result: 'Không đạt' },
    ],
    secretBallots: secretSample,
    outcome: 'Trường Chính trị Nguyễn Chí Thanh thành phố Huế đủ số phiếu theo quy định.',
    seal: 'Toàn bộ phiếu được niêm phong, có chữ ký của Tổ kiểm phiếu, giao thư ký Hội nghị lưu giữ.',
    endTime: '11 giờ 05 phút cùng ngày',
    head: 'Trần Minh Họa',
    otherTellers: ['Hoàng Thị Minh Họa', 'Đỗ Minh Họa'],
    chair: 'Nguyễn Thị Minh Họa',
  },
  submission_letter: {
    ...clusterSample,
    symbol: '20-TTr/CTĐ',
    subject: 'Đề nghị tặng Cờ thi đua, Bằng khen và công nhận Cụm trưởng, Cụm phó năm 2027',
    addressees: ['Ban Thi đua - Khen thưởng Học viện Chính trị quốc gia Hồ Chí Minh'],
    bases: [...sampleBases, 'Căn cứ Biên bản họp bình xét số 04-BB/CTĐ ngày 08 tháng 11 năm 2026'],
    opening:
      'Xét thành tích của các đơn vị và kết quả bình xét, Cụm thi đua các trường chính trị Bắc Trung Bộ kính trình Học viện:',
    merits: 'Trong năm 2026, các trường đã hoàn thành và hoàn thành vượt các chỉ tiêu đăng ký.',
    nominations: [
      {
        no: '1',
        award: 'Cờ thi đua của Học viện',
        school: hue,
        votes: '6/7',
        share: '85,7 %',
        merit: 'Dẫn đầu phong trào thi đua của Cụm',
      },
      {
        no: '2',
        award: 'Bằng khen của Giám đốc Học viện',
        school: ngheAn,
        votes: '7/7',
        share: '100 %',
        merit: 'Hoàn thành xuất sắc nhiệm vụ Cụm trưởng',
      },
    ],
    leadership: [
      { no: '1', office: 'Cụm trưởng', school: quangTri, result: '7/7 đơn vị thống nhất' },
      { no: '2', office: 'Cụm phó', school: haTinh, result: '7/7 đơn vị thống nhất' },
    ],
    attachments: ['Biên bản họp bình xét', 'Biên bản kiểm phiếu', 'Báo cáo thành tích của các đơn vị được đề nghị'],
    closing: 'Kính đề nghị Học viện xem xét, quyết định.',
  },
}
