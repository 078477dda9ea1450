import { expect2022, expect2023 } from '../support/public-year'
import { expect, test } from '../support/site'

test.use({ scenario: 'next-year' })

for (const language of ['vi', 'en'] as const) {
  test(`the closed year 2022 is there for everybody to read (${language})`, async ({ request }) => {
    await expect2022(request, language)
  })

  test(`the running year 2023 shows its theme and who leads (${language})`, async ({ request }) => {
    await expect2023(request, language)
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
