type Named = { code: string; vi: string; en: string; shortVi: string; shortEn: string }
type School = Named & { province: string }

export const academy: Named = {
  code: 'HV',
  vi: 'Học viện Chính trị quốc gia Hồ Chí Minh',
  en: 'Ho Chi Minh National Academy of Politics',
  shortVi: 'Học viện',
  shortEn: 'Academy',
}

export const units: readonly Named[] = [
  {
    code: 'VTCT',
    vi: 'Vụ Các trường chính trị',
    en: 'Department of Political Schools',
    shortVi: 'Vụ Các trường chính trị',
    shortEn: 'Dept. of Political Schools',
  },
  {
    code: 'BTDKT',
    vi: 'Ban Thi đua – Khen thưởng',
    en: 'Emulation and Commendation Board',
    shortVi: 'Ban TĐKT',
    shortEn: 'Emulation Board',
  },
]

const school = (code: string, vi: string, en: string, province: string): School => ({
  code,
  vi,
  en,
  shortVi: province,
  shortEn: province,
  province,
})

type ClusterFacts = { cluster: Named; foundedOn: string; schools: readonly School[] }

/** The real cluster of the seed's year; founded by decision 550-QĐ/HVCTQG of 03/02/2021. */
export const northCentral: ClusterFacts = {
  cluster: {
    code: 'BTB',
    vi: 'Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ',
    en: 'Emulation cluster of political schools, North Central region',
    shortVi: 'Bắc Trung Bộ',
    shortEn: 'North Central',
  },
  foundedOn: '2021-02-03',
  schools: [
    school('TH', 'Trường Chính trị tỉnh Thanh Hóa', 'Political School of Thanh Hóa Province', 'Thanh Hóa'),
    school('NA', 'Trường Chính trị tỉnh Nghệ An', 'Political School of Nghệ An Province', 'Nghệ An'),
    school('HT', 'Trường Chính trị Trần Phú tỉnh Hà Tĩnh', 'Trần Phú Political School of Hà Tĩnh Province', 'Hà Tĩnh'),
    school('QB', 'Trường Chính trị Quảng Bình', 'Political School of Quảng Bình', 'Quảng Bình'),
    school(
      'QT',
      'Trường Chính trị Lê Duẩn tỉnh Quảng Trị',
      'Lê Duẩn Political School of Quảng Trị Province',
      'Quảng Trị',
    ),
    school(
      'HUE',
      'Trường Chính trị Nguyễn Chí Thanh tỉnh Thừa Thiên Huế',
      'Nguyễn Chí Thanh Political School of Thừa Thiên Huế Province',
      'Thừa Thiên Huế',
    ),
    school('DN', 'Trường Chính trị thành phố Đà Nẵng', 'Political School of Đà Nẵng City', 'Đà Nẵng'),
  ],
}

/** A second cluster that does not exist: every name says that it is made up. */
export const illustrative: ClusterFacts = {
  cluster: {
    code: 'MH',
    vi: 'Cụm thi đua minh họa',
    en: 'Illustrative emulation cluster',
    shortVi: 'Minh họa',
    shortEn: 'Illustrative',
  },
  foundedOn: '2021-02-03',
  schools: Array.from({ length: 10 }, (_, at) => {
    const n = at + 1
    return {
      ...school(`MH${n}`, `Trường Chính trị minh họa ${n}`, `Illustrative Political School ${n}`, `Tỉnh minh họa ${n}`),
      shortVi: `Minh họa ${n}`,
      shortEn: `Illustrative ${n}`,
    }
  }),
}
