import type { WordBlock, WordCell, WordTable } from '@/lib/platform/word/model'
import {
  bold,
  closing,
  each,
  eachLine,
  ifAny,
  named,
  namedIfAny,
  paragraph,
  rowsTable,
  subheading,
  text,
  widths,
} from './blocks'
import { addressees, signature, signatures } from './frame'
import { textWidth } from './look'

/** Công văn mời viết bài. */
export const call = (): WordBlock[] => [
  ...addressees(),
  text('{mo_dau}'),
  subheading('1. Chủ đề và mục đích'),
  text('{#co_chu_de}Chủ đề: {/co_chu_de}', bold('{chu_de}')),
  text('{muc_dich}'),
  subheading('2. Nội dung gợi ý'),
  ...each('noi_dung', text('{stt}) ', '{ten}{#co_goi_y}: {goi_y}{/co_goi_y}')),
  subheading('3. Thể lệ bài viết'),
  namedIfAny('Độ dài', 'do_dai'),
  namedIfAny('Trình bày', 'phong_chu'),
  namedIfAny('Tóm tắt', 'tom_tat'),
  namedIfAny('Từ khóa', 'tu_khoa'),
  text('{the_le_khac}'),
  subheading('4. Thời gian, địa điểm'),
  named('Hạn đăng ký tên bài', 'han_dang_ky'),
  named('Hạn gửi bài', 'han_gui_bai'),
  named('Thời gian tổ chức', 'thoi_gian_to_chuc'),
  named('Địa điểm', 'dia_diem'),
  named('Đơn vị chủ trì', 'chu_tri'),
  text('{lien_he}'),
  closing('{ket_thuc}'),
  ...signature(),
]

/** Giấy mời (Decree 30, annex III, model 1.7). */
export const invitation = (): WordBlock[] => [
  text('{mo_dau}'),
  text('{ten_co_quan} trân trọng kính mời: ', bold('{nguoi_duoc_moi}')),
  named('Tới dự', 'ten_su_kien'),
  namedIfAny('Nội dung', 'muc_dich'),
  named('Chủ trì', 'chu_tri'),
  named('Thời gian', 'thoi_gian'),
  named('Địa điểm', 'dia_diem'),
  namedIfAny('Lưu ý', 'luu_y'),
  namedIfAny('Liên hệ', 'lien_he'),
  closing('{ket_thuc}'),
  ...signature(),
]

const cell = (style: string, words: string, span = 1): WordCell => ({
  blocks: [paragraph(style, words)],
  middle: true,
  ...(span > 1 && { span }),
})

// one table: a row with the name of each part, and the rows of its items below
function timetable(): WordTable {
  return {
    is: 'table',
    lines: true,
    columns: widths([2.6, 9, 5], textWidth),
    rows: [
      { head: true, cells: ['Thời gian', 'Nội dung', 'Thực hiện'].map((head) => cell('DauBang', head)) },
      { cells: [cell('DauBang', '{#phan}{ten_phan}', 3)] },
      {
        cells: [
          cell('OBangGiua', '{#muc}{gio}'),
          cell('OBang', '{noi_dung}'),
          cell('OBang', '{nguoi_thuc_hien}{/muc}{/phan}'),
        ],
      },
    ],
  }
}

/** Chương trình hội nghị. */
export const programme = (): WordBlock[] => [
  named('Thời gian', 'thoi_gian'),
  named('Địa điểm', 'dia_diem'),
  ...ifAny('doan_chu_tich', text(bold('Đoàn chủ tịch:')), ...eachLine('doan_chu_tich', 'NoiDung', '- ')),
  ...ifAny('thu_ky_doan', text(bold('Thư ký:')), ...eachLine('thu_ky_doan', 'NoiDung', '- ')),
  paragraph('SauBang'),
  timetable(),
  paragraph('SauBang'),
  closing('{luu_y}'),
  ...signature(),
]

/** How minutes open: time, place, who attends, chair and secretary (Decree 30, annex III, model 1.9). */
export const minutesHead = (): WordBlock[] => [
  named('Thời gian bắt đầu', 'thoi_gian_bat_dau'),
  named('Địa điểm', 'dia_diem'),
  text(
    bold('Thành phần tham dự: '),
    '{#co_so_co_mat}có mặt {so_co_mat}/{so_trieu_tap}{/co_so_co_mat}{#co_ty_le_co_mat} (đạt {ty_le_co_mat}){/co_ty_le_co_mat}',
  ),
  ...ifAny(
    'co_mat',
    ...rowsTable('co_mat', [
      [1, 'TT', 'stt', 'centred'],
      [7, 'Họ và tên, chức vụ', 'ten'],
      [6, 'Đơn vị', 'don_vi'],
    ]),
  ),
  ...ifAny('vang_mat', text(bold('Vắng mặt:')), ...each('vang_mat', text('- {ten}{#co_ly_do}: {ly_do}{/co_ly_do}'))),
  ...ifAny('khach_moi', text(bold('Khách mời:')), ...eachLine('khach_moi', 'NoiDung', '- ')),
  text(bold('Chủ trì (chủ tọa): '), '{chu_toa}{#co_chuc_vu_chu_toa}, {chuc_vu_chu_toa}{/co_chuc_vu_chu_toa}'),
  text(bold('Thư ký (người ghi biên bản): '), '{thu_ky}{#co_chuc_vu_thu_ky}, {chuc_vu_thu_ky}{/co_chuc_vu_thu_ky}'),
]

/** Where a secret ballot can be checked: the hashes were shown in the room, and bind the record to these minutes. */
const secretProof = (): WordBlock[] => [
  text('- Mã bản chốt (SHA-256): {ma_ban_chot}'),
  text('- Mã bảng phiếu: {ma_bang_phieu}'),
  text('- Tải bản ghi và tự kiểm phiếu tại: {noi_kiem}'),
]

/** The secret ballots of a meeting, each with its figures. */
export const secretBallots = (): WordBlock[] =>
  ifAny(
    'phieu_kin',
    text(bold('Bỏ phiếu kín:')),
    ...each(
      'phieu_kin',
      text(bold('{noi_dung}')),
      text(
        '- Phát ra {so_phat_ra} ({hinh_thuc}), thu về {so_thu_ve}, hợp lệ {so_hop_le}, không hợp lệ {so_khong_hop_le}{#co_so_phieu_trang}, phiếu trắng {so_phieu_trang}{/co_so_phieu_trang}',
      ),
      text('- {chi_tiet}'),
      ...secretProof(),
    ),
  )

/** The proof alone, where the minutes are of this one ballot and have its figures already. */
export const secretBallotsProof = (): WordBlock[] =>
  ifAny(
    'phieu_kin',
    text(bold('Bản ghi của cuộc bỏ phiếu kín:')),
    ...each('phieu_kin', text('- Số phiếu phát ra gồm {hinh_thuc}'), ...secretProof()),
  )

/** How minutes end. */
export const minutesEnd = (): WordBlock[] => [
  closing('Cuộc họp kết thúc vào {thoi_gian_ket_thuc}. Biên bản đã được đọc cho mọi người cùng nghe và thống nhất./.'),
  ...signatures({ as: 'THƯ KÝ', name: 'thu_ky' }, { as: 'CHỦ TỌA', name: 'chu_toa' }),
]

/** Biên bản hội nghị. */
export const minutes = (): WordBlock[] => [
  ...minutesHead(),
  text(bold('Nội dung (theo diễn biến):')),
  ...each('dien_bien', subheading('{stt}. {ten}'), text('{noi_dung}')),
  ...ifAny(
    'bieu_quyet',
    text(bold('Kết quả biểu quyết:')),
    ...rowsTable('bieu_quyet', [
      [1, 'TT', 'stt', 'centred'],
      [7, 'Nội dung', 'noi_dung'],
      [2, 'Đồng ý', 'dong_y', 'centred'],
      [2.4, 'Không đồng ý', 'khong_dong_y', 'centred'],
      [2.2, 'Ý kiến khác', 'y_kien_khac', 'centred'],
      [2, 'Tỷ lệ', 'ty_le', 'centred'],
    ]),
  ),
  ...secretBallots(),
  text(bold('Kết luận: ')),
  text('{ket_luan}'),
  ...minutesEnd(),
]
