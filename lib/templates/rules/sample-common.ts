/** The letterhead of the invented documents: a cluster, and a school. */
export const clusterSample = {
  superior: 'Học viện Chính trị quốc gia Hồ Chí Minh',
  issuer: 'Cụm thi đua các trường chính trị Bắc Trung Bộ',
  issuerName: 'Cụm thi đua các trường chính trị Bắc Trung Bộ',
  symbol: '01-KH/CTĐ',
  place: 'Hà Tĩnh',
  date: 'ngày 05 tháng 02 năm 2026',
  subject: 'Hoạt động của Cụm thi đua các trường chính trị Bắc Trung Bộ năm 2026',
  authority: 'TM. Cụm thi đua',
  post: 'Cụm trưởng',
  agencyPost: 'Hiệu trưởng Trường Chính trị Trần Phú',
  signer: 'Nguyễn Thị Minh Họa',
  recipients: [
    'Ban Thi đua - Khen thưởng, Học viện (để báo cáo)',
    'Vụ Các trường chính trị (để báo cáo)',
    'Các trường thành viên Cụm (để thực hiện)',
  ],
  archive: 'VT, TĐ',
  qr: 'https://neuguong.vn/d/minh-hoa',
}

export const schoolSample = {
  ...clusterSample,
  superior: 'Tỉnh ủy Hà Tĩnh',
  issuer: 'Trường Chính trị Trần Phú',
  issuerName: 'Trường Chính trị Trần Phú',
  symbol: '12-CV/TCT',
  authority: '',
  post: 'Hiệu trưởng',
  agencyPost: '',
}

/** The schools of the invented documents. */
export const sampleSchools = [
  'Trường Chính trị Nguyễn Chí Thanh thành phố Huế',
  'Trường Chính trị tỉnh Thanh Hóa',
  'Trường Chính trị tỉnh Nghệ An',
  'Trường Chính trị Trần Phú tỉnh Hà Tĩnh',
  'Trường Chính trị Lê Duẩn tỉnh Quảng Trị',
  'Trường Chính trị thành phố Đà Nẵng',
  'Trường Chính trị tỉnh Quảng Ngãi',
] as const

export const samplePrincipals = [
  'Hoàng Thị Minh Họa',
  'Lương Minh Họa',
  'Phạm Thị Minh Họa',
  'Nguyễn Thị Minh Họa',
  'Trần Minh Họa',
  'Đỗ Minh Họa',
  'Võ Thị Minh Họa',
] as const

export const sampleBases = [
  'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022',
  'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
  'Căn cứ Hướng dẫn số 30-HD/HVCTQG ngày 03 tháng 02 năm 2026 của Học viện Chính trị quốc gia Hồ Chí Minh về công tác thi đua, khen thưởng năm 2026',
]
