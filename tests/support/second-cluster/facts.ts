import type { Who } from '../walk'
import { officerOf, principalOf } from '../walk'

/** Ten schools that exist nowhere, in their customary order; the last one never answers. */
export const schools = [
  ['LS', 'Lam Sơn'],
  ['BK', 'Bình Khê'],
  ['HG', 'Hòa Giang'],
  ['TM', 'Tân Mỹ'],
  ['VT', 'Vân Trà'],
  ['DL', 'Đông Lĩnh'],
  ['KC', 'Kim Châu'],
  ['YM', 'Yên Mạc'],
  ['NX', 'Nam Xuyên'],
  ['PT', 'Phúc Thủy'],
] as const
export const silent = 'PT'
export const answering = schools.map(([code]) => code).filter((code) => code !== silent)
export const provinceOf = (code: string): string => schools.find(([one]) => one === code)?.[1] ?? code

export const administrator: Who = ['administrator', 'HV']
export const reviewer: Who = ['academy_reviewer', 'HV']
export const approver: Who = ['academy_approver', 'HV']
export const head = officerOf('LS')
export const headPrincipal = principalOf('LS')
export const host = officerOf('BK')
export const newHeadPrincipal = principalOf('TM')

const offset = 7 * 3_600_000
const minute = 60_000

/** The hour in Vietnam so many minutes from now, as a control sends it. */
export const hourAhead = (minutes: number): string =>
  new Date(Date.now() + minutes * minute + offset).toISOString().slice(0, 16)

export const today = (): string => hourAhead(0).slice(0, 10)

/** The year that is walked: the one in which the walk begins. */
export const thisYear = Number(today().slice(0, 4))
export const year = `/work/SH/${thisYear}`
export const next = `/work/SH/${thisYear + 1}`

/** Waits until an hour in Vietnam has come. */
export async function hourHasCome(hour: string): Promise<void> {
  const left = new Date(`${hour}:00+07:00`).getTime() - Date.now()
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, left) + 500))
}

export const text = 'Nội dung của Cụm Sông Hồ.'
export const movement = {
  theme: 'Kỷ cương – Sáng tạo – Về cơ sở',
  aim: text,
  contents: text,
  startsOn: `${thisYear}-01-05`,
  endsOn: `${thisYear}-12-31`,
}
