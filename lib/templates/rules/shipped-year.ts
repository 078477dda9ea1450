import type { WordBlock } from '@/lib/platform/word/model'
import {
  bold,
  closing,
  each,
  eachLine,
  heading,
  ifAny,
  paragraph,
  rowsTable,
  sideBySide,
  subheading,
  text,
} from './blocks'
import { addressees, signature } from './frame'
import { textWidth } from './look'

const bases = (): WordBlock[] => eachLine('can_cu', 'CanCu')
const target = (): [number, string, string, 'centred'?][] => [
  [1, 'TT', 'stt', 'centred'],
  [7, 'Nội dung chỉ tiêu', 'noi_dung'],
  [2.5, 'Đơn vị tính', 'don_vi_tinh', 'centred'],
  [2.5, 'Kế hoạch', 'ke_hoach', 'centred'],
]

/** Kế hoạch hoạt động Cụm. */
export const plan = (): WordBlock[] => [
  ...bases(),
  text('{mo_dau}'),
  heading('I. MỤC ĐÍCH, YÊU CẦU'),
  subheading('1. Mục đích'),
  text('{muc_dich}'),
  subheading('2. Yêu cầu'),
  text('{yeu_cau}'),
  heading('II. NỘI DUNG'),
  subheading('1. Chủ đề, nội dung phong trào thi đua'),
  text('{#co_chu_de}Chủ đề: {/co_chu_de}', bold('{chu_de}')),
  text('{noi_dung_phong_trao}'),
  subheading('2. Các hoạt động'),
  text('{noi_dung_hoat_dong}'),
  ...ifAny(
    'su_kien',
    ...rowsTable('su_kien', [
      [1.1, 'TT', 'stt', 'centred'],
      [5, 'Hoạt động', 'ten'],
      [2.6, 'Thời gian', 'thoi_gian', 'centred'],
      [3, 'Địa điểm', 'dia_diem'],
      [3, 'Đơn vị chủ trì', 'chu_tri'],
      [3, 'Thành phần', 'thanh_phan'],
    ]),
  ),
  heading('III. TIÊU CHÍ, CHỈ TIÊU'),
  text('{tieu_chi}'),
  ...ifAny('chi_tieu', ...rowsTable('chi_tieu', target())),
  heading('IV. KINH PHÍ'),
  text('{kinh_phi}'),
  heading('V. TỔ CHỨC THỰC HIỆN'),
  subheading('1. Cụm trưởng'),
  text('{cum_truong}'),
  subheading('2. Cụm phó'),
  text('{cum_pho}'),
  subheading('3. Các đơn vị thành viên'),
  text('{don_vi_thanh_vien}'),
  closing('{ket_thuc}'),
  ...signature(),
]

/** Bản đăng ký thi đua (Mẫu 1a, Thông tư 35/2011/TT-BLĐTBXH). */
export const registration = (): WordBlock[] => [
  ...addressees(),
  ...bases(),
  text('{mo_dau}'),
  heading('I. CÁC PHONG TRÀO THI ĐUA'),
  ...rowsTable('phong_trao', [
    [1.3, 'STT', 'stt', 'centred'],
    [4.5, 'Tên phong trào', 'ten'],
    [5, 'Mục tiêu', 'muc_tieu'],
    [2.5, 'Thời gian phát động', 'phat_dong', 'centred'],
    [2.5, 'Thời gian tổng kết', 'tong_ket', 'centred'],
  ]),
  heading('II. CÁC CHỈ TIÊU ĐĂNG KÝ'),
  ...rowsTable('chi_tieu', [...target(), [3, 'Ghi chú', 'ghi_chu']]),
  heading('III. DANH HIỆU, HÌNH THỨC KHEN THƯỞNG ĐĂNG KÝ'),
  ...rowsTable('danh_hieu', [
    [1.3, 'STT', 'stt', 'centred'],
    [8, 'Danh hiệu, hình thức khen thưởng', 'ten'],
    [5, 'Ghi chú', 'ghi_chu'],
  ]),
  closing('{cam_ket}'),
  ...signature(),
]

/** Giao ước thi đua: một văn bản, mọi trường cùng ký. */
export const pledge = (): WordBlock[] => [
  text('{#co_chu_de}Chủ đề: {/co_chu_de}', bold('{chu_de}')),
  text('{mo_dau}'),
  ...each('cam_ket', text(bold('{stt}. '), '{noi_dung}{#co_chi_tieu} (chỉ tiêu: {chi_tieu}){/co_chi_tieu}.')),
  closing('{ket_thuc}'),
  { ...paragraph('TenLoai', 'ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC'), look: { keepNext: true, after: 6 } },
  pledgeSigners(),
]

const pledgeSigner = (side: 1 | 2) => [
  paragraph('QuyenHan', `{chuc_vu_don_vi_${side}}`),
  paragraph('QuyenHan', `{ten_don_vi_${side}}`),
  paragraph('ChoKy'),
  paragraph('HoTen', `{nguoi_ky_don_vi_${side}}`),
  paragraph('OBang'),
]

function pledgeSigners(): WordBlock {
  const [first, second] = [pledgeSigner(1), pledgeSigner(2)]
  first[0]!.runs.unshift({ text: '{#don_vi_doi}' })
  second.at(-1)!.runs.push({ text: '{/don_vi_doi}' })
  return sideBySide([textWidth / 2, textWidth / 2], [first, second])
}

/** Công văn đề xuất, kiến nghị. */
export const proposals = (): WordBlock[] => [
  ...addressees(),
  text('{mo_dau}'),
  ...each(
    'kien_nghi',
    subheading('{stt}. {ten}'),
    text('{noi_dung}'),
    text('{#co_don_vi_kien_nghi}Đơn vị kiến nghị: {/co_don_vi_kien_nghi}{don_vi_kien_nghi}'),
    text('{#co_noi_giai_quyet}Nơi giải quyết: {/co_noi_giai_quyet}{noi_giai_quyet}'),
  ),
  closing('{ket_thuc}'),
  ...signature(),
]

/** Quyết định theo điều. */
export const decision = (): WordBlock[] => [
  paragraph('ThamQuyen', '{tham_quyen}'),
  ...bases(),
  paragraph('ThamQuyen', 'QUYẾT ĐỊNH:'),
  ...each('dieu', text(bold('Điều {so}. '), '{noi_dung}')),
  ...signature(),
]
