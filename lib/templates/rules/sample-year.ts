import { clusterSample, sampleBases, samplePrincipals, sampleSchools, schoolSample } from './sample-common'

const theme = 'Trọng tâm - Trách nhiệm - Nêu gương - Sáng tạo'
const targets = [
  { no: '1', content: 'Hoàn thành kế hoạch đào tạo, bồi dưỡng được giao', unit: '%', plan: '100' },
  { no: '2', content: 'Đề tài khoa học cấp tỉnh và tương đương được nghiệm thu', unit: 'đề tài', plan: '02' },
  { no: '3', content: 'Bài đăng tạp chí, kỷ yếu hội thảo khoa học', unit: 'bài', plan: '40' },
]

/** Invented documents of a year. */
export const sampleYear = {
  plan: {
    ...clusterSample,
    bases: sampleBases,
    opening:
      'Cụm thi đua các trường chính trị Bắc Trung Bộ ban hành Kế hoạch hoạt động năm 2026 với những nội dung sau:',
    aims: 'Tạo phong trào thi đua sôi nổi, thiết thực, góp phần hoàn thành xuất sắc nhiệm vụ chính trị của từng trường và của Cụm.\nTrao đổi kinh nghiệm xây dựng trường chính trị chuẩn, nâng cao chất lượng đào tạo, bồi dưỡng và nghiên cứu khoa học.',
    demands:
      'Các hoạt động được tổ chức đúng kế hoạch, tiết kiệm, hiệu quả; việc bình xét công khai, khách quan, đúng quy định.',
    theme,
    movement:
      'Các đơn vị thành viên hưởng ứng phong trào thi đua do Giám đốc Học viện phát động và triển khai ở trường mình.',
    activities: 'Trong năm 2026, Cụm tổ chức các hoạt động sau:',
    events: [
      {
        no: '1',
        name: 'Hội nghị triển khai, ký giao ước thi đua',
        date: 'Ngày 05/3/2026',
        place: 'Hà Tĩnh',
        host: sampleSchools[3],
        who: 'Ban Giám hiệu, cán bộ phụ trách thi đua',
      },
      {
        no: '2',
        name: 'Hội nghị sơ kết 6 tháng, giao lưu thể thao, văn nghệ',
        date: 'Tháng 7/2026',
        place: 'Đà Nẵng',
        host: sampleSchools[5],
        who: 'Đoàn của các trường',
      },
      {
        no: '3',
        name: 'Tọa đàm khoa học và hội nghị tổng kết',
        date: 'Ngày 08/11/2026',
        place: 'Hà Tĩnh',
        host: sampleSchools[3],
        who: 'Lãnh đạo Học viện, các trường',
      },
    ],
    criteria: 'Các trường phấn đấu đạt và vượt các chỉ tiêu chung sau đây:',
    targets,
    funding: 'Kinh phí do các đơn vị bảo đảm từ nguồn ngân sách và các nguồn hợp pháp khác.',
    headDuties: 'Chủ trì, điều hành hoạt động của Cụm; tổng hợp kết quả, báo cáo Học viện.',
    deputyDuties: 'Phối hợp với Cụm trưởng; chủ trì hội nghị sơ kết và các hoạt động được phân công.',
    memberDuties: 'Đăng ký thi đua trước ngày 20 tháng 02 năm 2026; cử đủ thành phần dự các hoạt động của Cụm.',
    closing: 'Trên đây là Kế hoạch hoạt động của Cụm năm 2026, đề nghị các đơn vị thành viên triển khai thực hiện.',
  },
  registration: {
    ...schoolSample,
    symbol: '07-ĐK/TCT',
    subject: 'Phong trào, chỉ tiêu và danh hiệu thi đua năm 2026',
    addressees: ['Cụm thi đua các trường chính trị Bắc Trung Bộ'],
    bases: sampleBases.slice(2),
    opening:
      'Theo chức năng, nhiệm vụ và chỉ tiêu được giao, Trường Chính trị Trần Phú đăng ký thi đua năm 2026 như sau:',
    movements: [
      {
        no: '1',
        name: theme,
        aim: 'Hoàn thành xuất sắc nhiệm vụ chính trị năm 2026',
        launched: 'Tháng 02/2026',
        summedUp: 'Tháng 11/2026',
      },
      {
        no: '2',
        name: 'Dạy tốt, học tốt',
        aim: '100 % giảng viên đạt chuẩn',
        launched: 'Tháng 9/2026',
        summedUp: 'Tháng 11/2026',
      },
    ],
    targets: targets.map((target, at) => ({
      ...target,
      note: at === 1 ? 'Trong đó 01 đề tài về tổng kết thực tiễn' : '',
    })),
    titles: [
      { no: '1', title: 'Cờ thi đua của Học viện', note: '' },
      { no: '2', title: 'Bằng khen của Giám đốc Học viện', note: 'Tập thể' },
    ],
    closing: 'Nhà trường cam kết thực hiện đầy đủ các nội dung đã đăng ký.',
  },
  pledge: {
    ...clusterSample,
    subject: 'Năm 2026',
    theme,
    opening:
      'Hôm nay, ngày 05 tháng 3 năm 2026, tại Hà Tĩnh, chúng tôi, đại diện 7 trường chính trị thuộc Cụm thi đua Bắc Trung Bộ, cùng ký giao ước thi đua năm 2026 với các nội dung sau:',
    commitments: [
      { no: '1', content: 'Các đơn vị hoàn thành nhiệm vụ chính trị được giao', target: '100 %' },
      { no: '2', content: 'Các đơn vị được xếp loại hoàn thành tốt nhiệm vụ trở lên', target: '100 %' },
      { no: '3', content: 'Cán bộ, giảng viên hoàn thành tốt nhiệm vụ trở lên', target: '100 %' },
      { no: '4', content: 'Không có đảng viên vi phạm phải xử lý kỷ luật', target: '' },
      { no: '5', content: 'Dự đầy đủ, đúng thành phần các hoạt động của Cụm', target: '' },
    ],
    closing: 'Chúng tôi cam kết đoàn kết, giúp đỡ nhau, thực hiện tốt các nội dung đã ký kết.',
    schools: sampleSchools.map((school, at) => ({
      no: String(at + 1),
      school: school.replace('Trường Chính trị', 'Trường Chính trị'),
      post: 'Hiệu trưởng',
      signer: samplePrincipals[at]!,
    })),
  },
  report: {
    ...clusterSample,
    symbol: '15-BC/CTĐ',
    date: 'ngày 10 tháng 11 năm 2026',
    subject: 'Tổng kết hoạt động của Cụm thi đua các trường chính trị Bắc Trung Bộ năm 2026',
    addressees: ['Học viện Chính trị quốc gia Hồ Chí Minh', 'Ban Thi đua - Khen thưởng Học viện'],
    opening:
      'Thực hiện Kế hoạch số 01-KH/CTĐ ngày 05 tháng 02 năm 2026, Cụm thi đua báo cáo kết quả hoạt động năm 2026 như sau:',
    situation:
      'Cụm gồm 7 trường chính trị, với 412 cán bộ, giảng viên. Các trường thực hiện nhiệm vụ trong điều kiện sắp xếp tổ chức bộ máy và địa giới hành chính.',
    training: 'Các trường mở 286 lớp với 19.450 lượt học viên, đạt 104 % kế hoạch.',
    research: 'Nghiệm thu 14 đề tài cấp tỉnh và tương đương, 96 đề tài cấp trường; công bố 312 bài viết.',
    standardSchool: 'Hai trường đạt chuẩn mức 1; các trường còn lại đạt từ 46 đến 53 trên 55 chỉ tiêu.',
    ideology: 'Các trường duy trì nhóm viết bài, đăng 128 bài bảo vệ nền tảng tư tưởng của Đảng.',
    partyBuilding: '100 % đảng bộ, chi bộ hoàn thành tốt nhiệm vụ trở lên.',
    emulation: 'Bảy trường đăng ký và ký giao ước đúng hạn; các hoạt động chung được tổ chức đúng kế hoạch.',
    activities: [
      {
        no: '1',
        name: 'Hội nghị triển khai, ký giao ước',
        date: '05/3/2026',
        host: sampleSchools[3],
        result: '7/7 trường ký giao ước',
      },
      { no: '2', name: 'Hội nghị sơ kết', date: '17/7/2026', host: sampleSchools[5], result: '7/7 trường tham dự' },
    ],
    results: targets.map((target) => ({ ...target, achieved: target.plan, share: '100 %', note: '' })),
    limits: 'Một số hoạt động giao lưu chưa thu hút đông đảo cán bộ trẻ.',
    causes: 'Thời gian tổ chức trùng với lịch giảng dạy tại cơ sở.',
    lessons: 'Xây dựng lịch hoạt động từ đầu năm và thống nhất với các trường.',
    directions: 'Tiếp tục đổi mới nội dung, hình thức hoạt động của Cụm, gắn với xây dựng trường chính trị chuẩn.',
    proposals: [
      'Đề nghị Học viện sớm ban hành hướng dẫn chấm điểm thi đua.',
      'Đề nghị tăng chỉ tiêu bồi dưỡng giảng viên trẻ.',
    ],
    closing: 'Trên đây là báo cáo tổng kết hoạt động của Cụm năm 2026.',
    summaryTitle: 'Tổng hợp kết quả thi đua của các đơn vị năm 2026',
    summary: sampleSchools.map((school, at) => ({
      no: String(at + 1),
      school,
      ...{ registration: 'Đúng hạn', pledge: 'Đã ký', papers: String(3 + (at % 4)), attendance: '4/4', targets: '3/3' },
      ...{ assessment: 'Hoàn thành tốt các nội dung đã đăng ký', note: '' },
    })),
  },
  decision: {
    ...schoolSample,
    symbol: '45-QĐ/TCT',
    subject: 'Thành lập Ban Tổ chức Hội nghị tổng kết Cụm thi đua năm 2026',
    decider: 'Hiệu trưởng Trường Chính trị Trần Phú',
    bases: [...sampleBases, 'Xét đề nghị của Trưởng phòng Tổ chức, Hành chính, Thông tin, Tư liệu'],
    articles: [
      {
        no: '1',
        text: 'Thành lập Ban Tổ chức Hội nghị tổng kết Cụm thi đua các trường chính trị Bắc Trung Bộ năm 2026 gồm các ông, bà có tên trong danh sách kèm theo.',
      },
      {
        no: '2',
        text: 'Ban Tổ chức có nhiệm vụ chuẩn bị nội dung, cơ sở vật chất và điều hành Hội nghị; tự giải thể sau khi hoàn thành nhiệm vụ.',
      },
      {
        no: '3',
        text: 'Quyết định này có hiệu lực kể từ ngày ký. Trưởng các phòng, khoa và các ông, bà có tên chịu trách nhiệm thi hành./.',
      },
    ],
    listTitle: 'Danh sách Ban Tổ chức Hội nghị tổng kết Cụm thi đua năm 2026',
    list: [
      { no: '1', name: 'Nguyễn Thị Minh Họa', post: 'Hiệu trưởng', note: 'Trưởng ban' },
      { no: '2', name: 'Trần Văn Minh Họa', post: 'Phó Hiệu trưởng', note: 'Phó Trưởng ban' },
      { no: '3', name: 'Lê Thị Minh Họa', post: 'Trưởng phòng Tổ chức, Hành chính', note: 'Thành viên' },
    ],
  },
  proposals: {
    ...clusterSample,
    symbol: '18-CV/CTĐ',
    subject: 'Đề xuất, kiến nghị của Cụm thi đua năm 2026',
    addressees: ['Học viện Chính trị quốc gia Hồ Chí Minh', 'Vụ Các trường chính trị'],
    opening:
      'Tại tọa đàm khoa học và hội nghị tổng kết năm 2026, các trường thành viên có những đề xuất, kiến nghị sau:',
    proposals: [
      {
        no: '1',
        title: 'Về bộ tiêu chí chấm điểm thi đua',
        content:
          'Đề nghị Học viện ban hành bộ tiêu chí chấm điểm thống nhất cho các trường chính trị từ đầu năm công tác.',
        from: sampleSchools[2],
        addressee: 'Ban Thi đua - Khen thưởng Học viện',
      },
      {
        no: '2',
        title: 'Về bồi dưỡng giảng viên',
        content: 'Đề nghị mở thêm lớp bồi dưỡng phương pháp giảng dạy tích cực cho giảng viên trẻ.',
        from: sampleSchools[0],
        addressee: 'Vụ Các trường chính trị',
      },
    ],
    closing: 'Kính đề nghị Học viện xem xét, giải quyết.',
  },
  hand_over: {
    ...clusterSample,
    symbol: '01-BB/CTĐ',
    subject: 'Bàn giao nhiệm vụ Cụm trưởng Cụm thi đua các trường chính trị Bắc Trung Bộ',
    time: '08 giờ 00 phút, ngày 05 tháng 02 năm 2026',
    venue: 'Hội trường Trường Chính trị Trần Phú, tỉnh Hà Tĩnh',
    oldHead: sampleSchools[2],
    oldPersons: ['Bà Phạm Thị Minh Họa, Hiệu trưởng'],
    newHead: sampleSchools[3],
    newPersons: ['Bà Nguyễn Thị Minh Họa, Hiệu trưởng'],
    witnesses: ['Đại diện Vụ Các trường chính trị, Học viện Chính trị quốc gia Hồ Chí Minh'],
    passage:
      'Theo Quyết định số 550-QĐ/HVCTQG ngày 03 tháng 02 năm 2026, nhiệm vụ Cụm trưởng được chuyển giao từ 00 giờ 00 phút ngày 05 tháng 02 năm 2026.',
    items: [
      { no: '1', name: 'Hồ sơ hoạt động của Cụm năm 2025', given: 'Đã giao', taken: 'Đã nhận', remark: '02 tập' },
      { no: '2', name: 'Danh bạ liên hệ các trường thành viên', given: 'Đã giao', taken: 'Đã nhận', remark: '' },
    ],
    openItems: [
      { no: '1', name: 'Kiến nghị về bộ tiêu chí chấm điểm chưa có trả lời', remark: 'Cụm trưởng mới theo dõi' },
    ],
    oldRemarks: 'Đề nghị tiếp tục theo dõi các kiến nghị chưa được trả lời.',
    newRemarks: 'Nhất trí với nội dung bàn giao.',
    endTime: '10 giờ 00 phút cùng ngày',
    copies: '03 (ba)',
    oldPost: 'Hiệu trưởng',
    oldSigner: 'Phạm Thị Minh Họa',
    newPost: 'Hiệu trưởng',
    newSigner: 'Nguyễn Thị Minh Họa',
  },
}
