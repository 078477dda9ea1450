import { officerOf, principalOf, type Who } from '../walk'

// The year 2022 of the North Central cluster as it was reported; whatever the walkers type beyond it says “minh họa”.
export const schools = ['TH', 'NA', 'HT', 'QB', 'QT', 'HUE', 'DN'] as const

/** What stands in the name of a school in either language. */
export const bearing = { hue: 'Nguyễn Chí Thanh', na: 'Nghệ An', ht: 'Trần Phú', qb: 'Quảng Bình', qt: 'Quảng Trị' }

export const theme2022 = 'Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo'
export const theme2023 = 'Chủ động – Đồng bộ – Đột phá – Kỷ cương – Chất lượng – Hiệu quả'
export const topic =
  'Đổi mới công tác nghiên cứu khoa học, tổng kết thực tiễn ở các trường chính trị khu vực Bắc Trung Bộ, đáp ứng yêu cầu xây dựng trường chính trị chuẩn theo Quy định số 11-QĐ/TW, ngày 19/5/2021 của Ban Bí thư'
export const conference = 'Hội nghị tổng kết phong trào thi đua và hoạt động Cụm năm 2022'
export const parts = [
  'Tọa đàm khoa học',
  'Tổng kết phong trào thi đua khu vực Bắc Trung Bộ năm 2022',
  'Tổng kết hoạt động Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ năm 2022',
]
export const guests = ['Phó Vụ trưởng Vụ Các trường chính trị', 'Lãnh đạo các ban Đảng của Tỉnh ủy Nghệ An']

export const year = '/work/BTB/2022'
export const next = '/work/BTB/2023'

export const board: Who = ['academy_reviewer', 'BTDKT']
export const department: Who = ['academy_reviewer', 'VTCT']
export const approver: Who = ['academy_approver', 'HV']
export const head = officerOf('NA')
export const headPrincipal = principalOf('NA')
export const newHead = officerOf('HT')
export const newHeadPrincipal = principalOf('HT')

export const movementOf = (theme: string, of: number) => ({
  theme,
  aim: 'Mục tiêu minh họa.',
  contents: 'Nội dung minh họa.',
  startsOn: `${of}-01-01`,
  endsOn: `${of}-11-30`,
})
export const plan = {
  purpose: 'Mục đích minh họa.',
  content: 'Nội dung minh họa.',
  organisation: 'Tổ chức minh họa.',
}
