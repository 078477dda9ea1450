import { expect, test } from '../support/site'

test.use({ scenario: 'next-year' })

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

for (const language of ['vi', 'en'] as const) {
  const facts = named[language]
  const textOf = async (request: { get: (url: string) => Promise<{ text: () => Promise<string> }> }, year: number) => {
    const html = await (await request.get(`/${language}/clusters/BTB/${year}`)).text()
    return html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<[^>]+>/g, '\n')
      .replace(/\s*\n\s*/g, '\n')
  }

  test(`the closed year 2022 is there for everybody to read (${language})`, async ({ request }) => {
    const text = await textOf(request, 2022)
    expect(text).toContain(theme2022)
    expect(text).toContain(topic)
    expect(text).toMatch(new RegExp(`${facts.flag}\\n${facts.hue}`))
    expect(text).toMatch(new RegExp(`${facts.certificate}\\n${facts.na}`))
    expect(text).toMatch(new RegExp(`${facts.head}\\n${facts.ht}`))
    expect(text).toMatch(new RegExp(`${facts.deputy}[^\\n]*\\n${facts.qb}\\n${facts.qt}`))
  })

  test(`the running year 2023 shows its theme and who leads (${language})`, async ({ request }) => {
    const text = await textOf(request, 2023)
    expect(text).toContain(theme2023)
    expect(text).toMatch(new RegExp(`${facts.ht}\\n[^\\n]*${facts.head}`))
    for (const deputy of [facts.qb, facts.qt]) expect(text).toMatch(new RegExp(`${deputy}\\n[^\\n]*${facts.deputy}`))
  })
}

test('the bare address leads to the clusters, in Vietnamese', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/vi$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('what is not public asks to sign in, and what is not there is not there', async ({ page, request }) => {
  await page.goto('/vi/work/BTB/2022')
  await expect(page).toHaveURL(/\/vi\/sign-in/)
  expect((await request.get('/vi/clusters/BTB/1999')).status()).toBe(404)
  expect((await request.get('/vi/clusters/XYZ/2022')).status()).toBe(404)
})
