import type { WordBlock } from '@/lib/platform/word/model'
import { closing, eachLine, heading, ifAny, paragraph, rowsTable, subheading, text } from './blocks'
import { addressees, signature } from './frame'
import { wideWidth } from './look'

/** Báo cáo sơ kết, tổng kết. */
export const report = (): WordBlock[] => [
  ...ifAny('kinh_gui', ...addressees()),
  text('{mo_dau}'),
  heading('I. ĐẶC ĐIỂM TÌNH HÌNH'),
  text('{dac_diem}'),
  heading('II. KẾT QUẢ THỰC HIỆN'),
  subheading('1. Đào tạo, bồi dưỡng'),
  text('{dao_tao}'),
  subheading('2. Nghiên cứu khoa học, tổng kết thực tiễn'),
  text('{nghien_cuu}'),
  subheading('3. Xây dựng trường chính trị chuẩn'),
  text('{truong_chuan}'),
  subheading('4. Bảo vệ nền tảng tư tưởng của Đảng theo Nghị quyết số 35-NQ/TW'),
  text('{nen_tang_tu_tuong}'),
  subheading('5. Xây dựng Đảng, đoàn thể'),
  text('{xay_dung_dang}'),
  subheading('6. Công tác thi đua, khen thưởng'),
  text('{cong_tac_thi_dua}'),
  ...ifAny(
    'hoat_dong',
    text('Các hoạt động của Cụm đã tổ chức:'),
    ...rowsTable('hoat_dong', [
      [1.1, 'TT', 'stt', 'centred'],
      [5, 'Hoạt động', 'ten'],
      [2.8, 'Thời gian', 'thoi_gian', 'centred'],
      [3.6, 'Đơn vị chủ trì', 'chu_tri'],
      [4.5, 'Kết quả', 'ket_qua'],
    ]),
  ),
  ...ifAny(
    'ket_qua_chi_tieu',
    text('Kết quả thực hiện chỉ tiêu:'),
    ...rowsTable('ket_qua_chi_tieu', [
      [1.1, 'TT', 'stt', 'centred'],
      [5, 'Nội dung chỉ tiêu', 'noi_dung'],
      [2.2, 'Đơn vị tính', 'don_vi_tinh', 'centred'],
      [2.2, 'Kế hoạch', 'ke_hoach', 'centred'],
      [2.2, 'Thực hiện', 'thuc_hien', 'centred'],
      [2, 'Tỷ lệ', 'ty_le', 'centred'],
      [2.6, 'Ghi chú', 'ghi_chu'],
    ]),
  ),
  heading('III. HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC KINH NGHIỆM'),
  subheading('1. Hạn chế'),
  text('{han_che}'),
  subheading('2. Nguyên nhân'),
  text('{nguyen_nhan}'),
  subheading('3. Bài học kinh nghiệm'),
  text('{bai_hoc}'),
  heading('IV. PHƯƠNG HƯỚNG, NHIỆM VỤ'),
  text('{phuong_huong}'),
  heading('V. KIẾN NGHỊ, ĐỀ XUẤT'),
  ...eachLine('kien_nghi'),
  closing('{ket_thuc}'),
  ...signature(),
]

/** The appendix of a report, on pages laid on their side: the schools of the year. */
export const reportAppendix = (): WordBlock[] => [
  paragraph('PhuLuc', 'Phụ lục'),
  paragraph('TenPhuLuc', '{ten_phu_luc}'),
  paragraph('KemTheo', '(Kèm theo Báo cáo số {so_ky_hieu} {ngay_thang_nam} của {ten_co_quan})'),
  ...rowsTable(
    'tong_hop',
    [
      [1, 'TT', 'stt', 'centred'],
      [5, 'Đơn vị', 'ten_don_vi'],
      [2.4, 'Đăng ký thi đua', 'dang_ky', 'centred'],
      [2.4, 'Ký giao ước', 'giao_uoc', 'centred'],
      [2.2, 'Số tham luận', 'tham_luan', 'centred'],
      [2.2, 'Dự họp', 'du_hop', 'centred'],
      [2.2, 'Chỉ tiêu đạt', 'dat_chi_tieu', 'centred'],
      [5, 'Nhận xét của Cụm', 'danh_gia'],
      [2.6, 'Ghi chú', 'ghi_chu'],
    ],
    wideWidth,
  ),
]

/** The list that goes with a decision. */
export const decisionList = (): WordBlock[] => [
  paragraph('PhuLuc', 'Phụ lục'),
  paragraph('TenPhuLuc', '{ten_danh_sach}'),
  paragraph('KemTheo', '(Kèm theo Quyết định số {so_ky_hieu} {ngay_thang_nam} của {ten_co_quan})'),
  ...rowsTable('danh_sach', [
    [1, 'TT', 'stt', 'centred'],
    [5, 'Họ và tên, đơn vị', 'ten'],
    [5, 'Chức vụ, đơn vị công tác', 'don_vi'],
    [4, 'Nội dung', 'noi_dung'],
  ]),
]
