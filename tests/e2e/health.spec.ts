import { expect, test } from '../support/site'

test.use({ scenario: null })

test('the product says that it lives and that it is ready', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200)
  const ready = await request.get('/api/health/ready')
  expect([ready.status(), await ready.json()]).toEqual([200, { ready: true }])
})

test('what it does not know it does not answer', async ({ request }) => {
  expect((await request.get('/api/unknown')).status()).toBe(404)
})
