import type { WordStyle } from '@/lib/platform/word/model'
import type { Profile } from './kinds'

/** A4, with margins that both layouts allow: top and bottom 20 mm, left 30 mm, right 15 mm. */
export const paper = { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 20, left: 30 } } as const

/** How wide a line of text may be: on an upright page, and on one laid on its side. */
export const textWidth = paper.width - paper.margins.left - paper.margins.right
export const wideWidth = paper.height - paper.margins.left - paper.margins.right

/** The typeface of official documents. */
export const font = 'Times New Roman'

const centred = { align: 'center' } as const
const body = { size: 14, align: 'both', firstLine: 12.7, before: 6, line: 1.1 } as const

/** The styles of a document, one for each element of its layout (Decree 30, annex I; guidance 36-HD/VPTW). */
export function stylesOf(profile: Profile): WordStyle[] {
  const party = profile === 'party'
  return [
    { id: 'QuocHieu', name: 'Quốc hiệu', size: 12, bold: true, ...centred },
    { id: 'TieuNgu', name: 'Tiêu ngữ', size: 13, bold: true, ...centred },
    { id: 'TieuDeDang', name: 'Tiêu đề văn bản Đảng', size: 15, bold: true, ...centred },
    { id: 'ChuQuan', name: 'Cơ quan chủ quản', size: party ? 13 : 12, ...centred },
    { id: 'BanHanh', name: 'Cơ quan ban hành', size: party ? 13 : 12, bold: true, ...centred },
    { id: 'DauSao', name: 'Dấu sao', size: 14, bold: true, ...centred },
    { id: 'SoKyHieu', name: 'Số và ký hiệu', size: 13, before: 4, ...centred },
    { id: 'VeViec', name: 'Trích yếu công văn', size: 12, before: 6, ...centred },
    { id: 'NgayThang', name: 'Địa danh, ngày tháng', size: 13, italic: true, before: 4, ...centred },
    { id: 'TenLoai', name: 'Tên loại văn bản', size: party ? 15 : 14, bold: true, before: 18, ...centred },
    { id: 'TrichYeu', name: 'Trích yếu', size: 14, bold: true, left: 12, right: 12, ...centred },
    { id: 'ThamQuyen', name: 'Thẩm quyền ban hành', size: 14, bold: true, before: 12, ...centred },
    { id: 'CanCu', name: 'Căn cứ', ...body, italic: true },
    { id: 'KinhGui', name: 'Kính gửi', size: 14, before: 14, after: 4, ...centred },
    { id: 'KinhGuiDong', name: 'Kính gửi, từng nơi', size: 14, align: 'left', left: 45, before: 2 },
    { id: 'NoiDung', name: 'Nội dung', ...body },
    { id: 'DeMuc', name: 'Đề mục', ...body, bold: true, before: 10, keepNext: true, outline: 1 },
    { id: 'TieuMuc', name: 'Tiểu mục', ...body, bold: true, keepNext: true, outline: 2 },
    { id: 'DauBang', name: 'Đầu bảng', size: 13, bold: true, before: 2, after: 2, keepNext: true, ...centred },
    { id: 'OBang', name: 'Ô bảng', size: 13, align: 'left', before: 2, after: 2 },
    { id: 'OBangGiua', name: 'Ô bảng, giữa', size: 13, before: 2, after: 2, ...centred },
    // the gap before and after a table: neither a heading nor a signature is parted by it from what follows
    { id: 'SauBang', name: 'Sau bảng', size: 6, keepNext: true },
    { id: 'QuyenHan', name: 'Quyền hạn, chức vụ', size: 14, bold: true, keepNext: true, ...centred },
    { id: 'ChoKy', name: 'Chỗ ký', size: 14, before: 56, keepNext: true, ...centred },
    { id: 'HoTen', name: 'Họ tên người ký', size: 14, bold: true, ...centred },
    { id: 'NoiNhan', name: 'Nơi nhận', size: 12, bold: true, italic: true, align: 'left' },
    { id: 'NoiNhanDong', name: 'Nơi nhận, từng nơi', size: 11, align: 'left' },
    { id: 'MaQR', name: 'Mã QR', size: 11, align: 'left', before: 6 },
    { id: 'PhuLuc', name: 'Phụ lục', size: 14, bold: true, ...centred },
    { id: 'TenPhuLuc', name: 'Tên phụ lục', size: 14, bold: true, ...centred },
    { id: 'KemTheo', name: 'Kèm theo', size: 14, italic: true, after: 6, ...centred },
    { id: 'SoTrang', name: 'Số trang', size: 14, ...centred },
  ]
}
