import { expect, test } from 'vitest'
import { waitOf } from '@/lib/platform/auth/throttle'

test('the first three attempts do not wait, the further ones twice as long each, at most four seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(waitOf)).toEqual([0, 0, 0, 250, 500, 1000, 2000, 4000, 4000, 4000])
})
