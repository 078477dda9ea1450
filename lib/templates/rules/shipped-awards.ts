import type { WordBlock } from '@/lib/platform/word/model'
import { bold, closing, each, eachLine, heading, ifAny, named, rowsTable, text } from './blocks'
import { addressees, signature, signatures } from './frame'
import { minutesEnd, minutesHead, secretBallots, secretBallotsProof } from './shipped-events'

/** Biên bản họp bình xét. */
export const reviewMinutes = (): WordBlock[] => [
  ...eachLine('can_cu', 'CanCu'),
  ...minutesHead(),
  heading('I. NHẬN XÉT KẾT QUẢ CỦA CÁC ĐƠN VỊ'),
  ...rowsTable('danh_gia', [
    [1, 'TT', 'stt', 'centred'],
    [4.5, 'Đơn vị', 'ten_don_vi'],
    [2.2, 'Chỉ tiêu đạt', 'dat_chi_tieu', 'centred'],
    [5.5, 'Nhận xét', 'nhan_xet'],
    [3, 'Điều kiện xét', 'dieu_kien'],
  ]),
  heading('II. Ý KIẾN THẢO LUẬN'),
  text('{y_kien}'),
  heading('III. KẾT QUẢ BIỂU QUYẾT TỪNG DANH HIỆU'),
  text('{quy_tac}'),
  ...rowsTable('ket_qua', [
    [1, 'TT', 'stt', 'centred'],
    [4, 'Danh hiệu, hình thức', 'danh_hieu'],
    [4, 'Đơn vị', 'ten_don_vi'],
    [1.9, 'Đồng ý', 'dong_y', 'centred'],
    [2.1, 'Tổng số', 'tong_so', 'centred'],
    [1.9, 'Tỷ lệ', 'ty_le', 'centred'],
    [2.6, 'Kết luận', 'ket_luan', 'centred'],
  ]),
  ...secretBallots(),
  ...ifAny(
    'y_kien_van_ban',
    heading('IV. Ý KIẾN BẰNG VĂN BẢN CỦA ĐƠN VỊ VẮNG MẶT'),
    ...each('y_kien_van_ban', text(bold('{ten}: '), '{noi_dung}')),
  ),
  heading('KẾT LUẬN'),
  text('{ket_luan_chung}'),
  ...minutesEnd(),
]

/** Biên bản kiểm phiếu. */
export const tallyMinutes = (): WordBlock[] => [
  named('Thời gian bắt đầu', 'thoi_gian_bat_dau'),
  named('Địa điểm', 'dia_diem'),
  named('Nội dung bỏ phiếu', 'noi_dung_bo_phieu'),
  heading('I. TỔ KIỂM PHIẾU'),
  ...each(
    'to_kiem_phieu',
    text('- {ten}{#co_chuc_vu_kiem_phieu}, {chuc_vu_kiem_phieu}{/co_chuc_vu_kiem_phieu}: {nhiem_vu}'),
  ),
  heading('II. SỐ PHIẾU'),
  text('- Tổng số thành viên có quyền bỏ phiếu: ', '{tong_so_thanh_vien}'),
  text('- Số phiếu phát ra: ', '{phat_ra}'),
  text('- Số phiếu thu về: ', '{thu_ve}'),
  text('- Số phiếu hợp lệ: ', '{hop_le}'),
  text('- Số phiếu không hợp lệ: ', '{khong_hop_le}'),
  text('{#co_phieu_trang}', '- Số phiếu trắng: ', '{/co_phieu_trang}{phieu_trang}'),
  heading('III. KẾT QUẢ'),
  text('{quy_tac}'),
  ...rowsTable('ket_qua', [
    [1, 'TT', 'stt', 'centred'],
    [5.2, 'Đơn vị', 'ten'],
    [2, 'Đồng ý', 'dong_y', 'centred'],
    [2.2, 'Không đồng ý', 'khong_dong_y', 'centred'],
    [1.9, 'Để trống', 'de_trong', 'centred'],
    [1.9, 'Tỷ lệ', 'ty_le', 'centred'],
    [2.6, 'Kết luận', 'ket_luan', 'centred'],
  ]),
  text('{ket_luan_chung}'),
  ...secretBallotsProof(),
  heading('IV. NIÊM PHONG PHIẾU'),
  text('{niem_phong}'),
  closing('Việc kiểm phiếu kết thúc vào {thoi_gian_ket_thuc}. Biên bản đã được công bố trước hội nghị./.'),
  ...signatures(
    { as: 'CHỦ TRÌ HỘI NGHỊ', name: 'chu_toa' },
    { as: 'THÀNH VIÊN', name: 'thanh_vien_ky', many: true },
    { as: 'TỔ TRƯỞNG', name: 'to_truong' },
  ),
]

/** Tờ trình đề nghị khen thưởng. */
export const submissionLetter = (): WordBlock[] => [
  ...addressees(),
  ...eachLine('can_cu', 'CanCu'),
  text('{mo_dau}'),
  text('{thanh_tich}'),
  heading('I. ĐỀ NGHỊ KHEN THƯỞNG'),
  ...rowsTable('de_nghi', [
    [1, 'TT', 'stt', 'centred'],
    [3.6, 'Danh hiệu, hình thức', 'danh_hieu'],
    [4, 'Đơn vị', 'ten_don_vi'],
    [2, 'Số phiếu', 'so_phieu', 'centred'],
    [1.9, 'Tỷ lệ', 'ty_le', 'centred'],
    [4.5, 'Tóm tắt thành tích', 'thanh_tich_tom_tat'],
  ]),
  ...ifAny(
    'cum_truong_cum_pho',
    heading('II. ĐỀ NGHỊ CÔNG NHẬN CỤM TRƯỞNG, CỤM PHÓ'),
    ...rowsTable('cum_truong_cum_pho', [
      [1, 'TT', 'stt', 'centred'],
      [3, 'Chức danh', 'chuc_danh'],
      [6, 'Đơn vị', 'ten_don_vi'],
      [5, 'Kết quả bầu', 'ket_qua'],
    ]),
  ),
  ...ifAny('ho_so', text(bold('Hồ sơ kèm theo gồm:')), ...eachLine('ho_so', 'NoiDung', '- ')),
  closing('{ket_thuc}'),
  ...signature(),
]

/** Biên bản bàn giao Cụm trưởng. */
export const handOver = (): WordBlock[] => [
  named('Thời gian', 'thoi_gian_bat_dau'),
  named('Địa điểm', 'dia_diem'),
  heading('I. THÀNH PHẦN'),
  text(bold('1. Bên giao: '), '{ben_giao}'),
  ...eachLine('dai_dien_ben_giao', 'NoiDung', '- '),
  text(bold('2. Bên nhận: '), '{ben_nhan}'),
  ...eachLine('dai_dien_ben_nhan', 'NoiDung', '- '),
  ...ifAny('chung_kien', text(bold('3. Chứng kiến:')), ...eachLine('chung_kien', 'NoiDung', '- ')),
  heading('II. THỜI ĐIỂM CHUYỂN GIAO'),
  text('{thoi_diem_chuyen_giao}'),
  heading('III. NỘI DUNG BÀN GIAO'),
  ...rowsTable('ban_giao', [
    [1, 'TT', 'stt', 'centred'],
    [8, 'Việc, hồ sơ, liên hệ', 'noi_dung'],
    [2, 'Bên giao', 'da_giao', 'centred'],
    [2, 'Bên nhận', 'da_nhan', 'centred'],
    [3.6, 'Ghi chú', 'ghi_chu'],
  ]),
  ...ifAny(
    'con_mo',
    heading('IV. NỘI DUNG CHƯA BÀN GIAO XONG'),
    ...rowsTable('con_mo', [
      [1, 'TT', 'stt', 'centred'],
      [9, 'Việc, hồ sơ, liên hệ', 'noi_dung'],
      [5, 'Ghi chú', 'ghi_chu'],
    ]),
  ),
  text('{#co_y_kien_ben_giao}', bold('Ý kiến bên giao: '), '{/co_y_kien_ben_giao}{y_kien_ben_giao}'),
  text('{#co_y_kien_ben_nhan}', bold('Ý kiến bên nhận: '), '{/co_y_kien_ben_nhan}{y_kien_ben_nhan}'),
  closing(
    'Việc bàn giao kết thúc vào {thoi_gian_ket_thuc}. Biên bản được lập thành {so_ban} bản có giá trị như nhau, mỗi bên giữ một bản, một bản gửi Học viện./.',
  ),
  ...signatures(
    { as: 'BÊN NHẬN', post: 'chuc_vu_ben_nhan', name: 'nguoi_ky_ben_nhan' },
    { as: 'BÊN GIAO', post: 'chuc_vu_ben_giao', name: 'nguoi_ky_ben_giao' },
  ),
]
