import { expect, type APIRequestContext } from '@playwright/test'
import type { Language } from './words'

const theme2022 = 'Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo'
const theme2023 = 'Chủ động – Đồng bộ – Đột phá – Kỷ cương – Chất lượng – Hiệu quả'
const topic =
  'Đổi mới công tác nghiên cứu khoa học, tổng kết thực tiễn ở các trường chính trị khu vực Bắc Trung Bộ, đáp ứng yêu cầu xây dựng trường chính trị chuẩn theo Quy định số 11-QĐ/TW, ngày 19/5/2021 của Ban Bí thư'

const named = {
  vi: {
    hue: 'Trường Chính trị Nguyễn Chí Thanh tỉnh Thừa Thiên Huế',
    na: 'Trường Chính trị tỉnh Nghệ An',
    ht: 'Trường Chính trị Trần Phú tỉnh Hà Tĩnh',
    qb: 'Trường Chính trị Quảng Bình',
    qt: 'Trường Chính trị Lê Duẩn tỉnh Quảng Trị',
    flag: 'Cờ thi đua của Học viện',
    certificate: 'Bằng khen của Giám đốc Học viện',
    head: 'Cụm trưởng',
    deputy: 'Cụm phó',
  },
  en: {
    hue: 'Nguyễn Chí Thanh Political School of Thừa Thiên Huế Province',
    na: 'Political School of Nghệ An Province',
    ht: 'Trần Phú Political School of Hà Tĩnh Province',
    qb: 'Political School of Quảng Bình',
    qt: 'Lê Duẩn Political School of Quảng Trị Province',
    flag: 'Academy emulation flag',
    certificate: 'Certificate of merit of the Academy Director',
    head: 'Cluster head',
    deputy: 'Deputy cluster head',
  },
} as const

async function textOf(request: APIRequestContext, language: Language, year: number): Promise<string> {
  const html = await (await request.get(`/${language}/clusters/BTB/${year}`)).text()
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
}

/** The closed year as everybody reads it: theme, whole topic, flag, certificate, and who was elected. */
export async function expect2022(request: APIRequestContext, language: Language): Promise<void> {
  const facts = named[language]
  const text = await textOf(request, language, 2022)
  expect(text).toContain(theme2022)
  expect(text).toContain(topic)
  expect(text).toMatch(new RegExp(`${facts.flag}\\n${facts.hue}`))
  expect(text).toMatch(new RegExp(`${facts.certificate}\\n${facts.na}`))
  expect(text).toMatch(new RegExp(`${facts.head}\\n${facts.ht}`))
  expect(text).toMatch(new RegExp(`${facts.deputy}[^\\n]*\\n${facts.qb}\\n${facts.qt}`))
}

/** The running year: its theme and who leads. */
export async function expect2023(request: APIRequestContext, language: Language): Promise<void> {
  const facts = named[language]
  const text = await textOf(request, language, 2023)
  expect(text).toContain(theme2023)
  expect(text).toMatch(new RegExp(`${facts.ht}\\n[^\\n]*${facts.head}`))
  for (const deputy of [facts.qb, facts.qt]) expect(text).toMatch(new RegExp(`${deputy}\\n[^\\n]*${facts.deputy}`))
}
