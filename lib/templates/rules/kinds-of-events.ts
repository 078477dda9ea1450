import { addressees, data, dataLines, ending, lines, prose, rows } from './fields'

const chairs = {
  chair: data('chu_toa'),
  chairPost: data('chuc_vu_chu_toa'),
  secretary: data('thu_ky'),
  secretaryPost: data('chuc_vu_thu_ky'),
} as const

/** What minutes of a meeting open and end with (Decree 30, annex III, model 1.9). */
export const minutesFields = {
  startTime: data('thoi_gian_bat_dau'),
  venue: data('dia_diem'),
  ...chairs,
  presentCount: data('so_co_mat'),
  totalCount: data('so_trieu_tap'),
  presentShare: data('ty_le_co_mat'),
  present: rows('co_mat', { no: data('stt'), name: data('ten'), unit: data('don_vi') }),
  absent: rows('vang_mat', { name: data('ten'), reason: data('ly_do') }),
  guests: dataLines('khach_moi', [';', '.']),
  endTime: data('thoi_gian_ket_thuc'),
} as const

/** Of each secret ballot what anybody can check: its figures, its hashes, and where to count it again. */
export const secretBallots = rows('phieu_kin', {
  matter: data('noi_dung'),
  ways: data('hinh_thuc'),
  issued: data('so_phat_ra'),
  returned: data('so_thu_ve'),
  valid: data('so_hop_le'),
  invalid: data('so_khong_hop_le'),
  blanks: data('so_phieu_trang'),
  detail: data('chi_tiet'),
  manifest: data('ma_ban_chot'),
  board: data('ma_bang_phieu'),
  address: data('noi_kiem'),
})

/** Documents of an event: call for papers, invitation, programme, minutes. */
export const eventKinds = {
  call: {
    abbreviation: { decree30: '', party: 'CV' },
    title: '',
    fields: {
      addressees,
      opening: prose('mo_dau'),
      topic: data('chu_de'),
      purpose: prose('muc_dich'),
      themes: rows('noi_dung', { no: data('stt'), name: data('ten'), suggestions: data('goi_y') }),
      length: data('do_dai'),
      font: data('phong_chu'),
      abstract: data('tom_tat'),
      keywords: data('tu_khoa'),
      paperRules: prose('the_le_khac'),
      titlesUntil: data('han_dang_ky'),
      papersUntil: data('han_gui_bai'),
      eventDate: data('thoi_gian_to_chuc'),
      eventPlace: data('dia_diem'),
      host: data('chu_tri'),
      contact: prose('lien_he'),
      closing: ending('ket_thuc'),
    },
  },
  invitation: {
    abbreviation: { decree30: 'GM', party: 'GM' },
    title: 'GIẤY MỜI',
    fields: {
      invitee: { ...data('nguoi_duoc_moi'), blank: '…'.repeat(40) },
      opening: prose('mo_dau'),
      event: data('ten_su_kien'),
      purpose: prose('muc_dich'),
      chair: data('chu_tri'),
      time: data('thoi_gian'),
      venue: data('dia_diem'),
      note: prose('luu_y'),
      contact: prose('lien_he'),
      closing: ending('ket_thuc'),
    },
  },
  programme: {
    abbreviation: { decree30: 'CTr', party: 'CTr' },
    title: 'CHƯƠNG TRÌNH',
    fields: {
      time: data('thoi_gian'),
      venue: data('dia_diem'),
      presidium: lines('doan_chu_tich', [';', '.']),
      secretaries: lines('thu_ky_doan', [';', '.']),
      parts: rows('phan', {
        title: data('ten_phan'),
        items: rows('muc', { time: data('gio'), content: data('noi_dung'), who: data('nguoi_thuc_hien') }),
      }),
      note: prose('luu_y'),
    },
  },
  minutes: {
    abbreviation: { decree30: 'BB', party: 'BB' },
    title: 'BIÊN BẢN',
    fields: {
      ...minutesFields,
      agenda: rows('dien_bien', { no: data('stt'), title: data('ten'), content: prose('noi_dung') }),
      votes: rows('bieu_quyet', {
        no: data('stt'),
        matter: data('noi_dung'),
        yes: data('dong_y'),
        against: data('khong_dong_y'),
        blank: data('y_kien_khac'),
        share: data('ty_le'),
      }),
      secretBallots,
      conclusions: prose('ket_luan'),
    },
  },
} as const
