import { academy, northCentral } from './clusters'

const plain = { profile: 'decree30' as const, pattern: 'hyphen' as const, commonSeries: false }
const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** Letterheads as such bodies write them; the abbreviations are those that the sources show. */
export const books2022 = {
  academy: { ...plain, superiorBody: '', issuingBody: upper(academy.vi), abbreviation: 'HVCTQG', place: 'Hà Nội' },
  cluster: {
    ...plain,
    superiorBody: upper(academy.vi),
    issuingBody: upper(northCentral.cluster.vi),
    abbreviation: 'CTĐ',
    place: 'Nghệ An',
  },
  school: {
    ...plain,
    superiorBody: 'TỈNH ỦY NGHỆ AN',
    issuingBody: upper('Trường Chính trị tỉnh Nghệ An'),
    abbreviation: 'TCT',
    place: 'Nghệ An',
  },
}

const principal = { signer: 'Hiệu trưởng minh họa', signerPost: 'CỤM TRƯỞNG', authority: 'own' as const }
const members = ['Các trường thành viên Cụm', 'Vụ Các trường chính trị (để báo cáo)', 'Lưu: VT']

/** The plan is real in its kind and number; its signer and its words are illustrative. */
export const planDocument2022 = {
  ...{ kind: 'plan', type: 'KH', addressee: '', recipients: members, place: 'Nghệ An', ...principal },
  subject: 'Hoạt động Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ năm 2022',
}

export const invitationDocument2022 = {
  ...{ kind: 'invitation', type: 'GM', addressee: '', recipients: members, place: 'Nghệ An', ...principal },
  subject: 'Dự Hội nghị triển khai nhiệm vụ và ký giao ước thi đua năm 2022 (minh họa)',
}

export const schoolDraft2022 = {
  ...{ kind: 'other', type: 'BC', addressee: 'Tỉnh ủy Nghệ An', recipients: ['Lưu: VT'], place: 'Nghệ An' },
  ...{ signer: '', signerPost: 'HIỆU TRƯỞNG', authority: 'own' as const },
  subject: 'Kết quả đào tạo, bồi dưỡng quý I năm 2022 (minh họa)',
}
