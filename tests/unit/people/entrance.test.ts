import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLink, givenName } from '@/lib/people/rules/entrance'
import { emailSchema } from '@/lib/people/schema'
import { ownPath } from '@/lib/platform/auth/own-path'

describe('where a sign-in leads', () => {
  test.each([
    ['/work/BTB/2022?tab=1', '/work/BTB/2022?tab=1'],
    ['/vi/desk', '/desk'],
    ['/en/work/BTB/2022?_rsc=abc&x=1', '/work/BTB/2022?x=1'],
    [undefined, '/desk'],
    ['https://evil.test/', '/desk'],
    ['//evil.test', '/desk'],
    ['/\\evil.test', '/desk'],
    ['/vi//evil.test', '/desk'],
    ['/\tevil.test', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/sign-in?next=/sign-in', '/desk'],
    ['/first-run', '/desk'],
  ])('%s → %s', (asked, path) => {
    expect(ownPath(asked)).toBe(path)
  })

  test('to the desk, where an address asks for two places', () => {
    expect(ownPath(['/work/BTB/2022', '/records'])).toBe('/desk')
  })

  test('never to another site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.webPath().map((path) => `/${path}`),
        ),
        (asked) => {
          const url = new URL(ownPath(asked), 'https://own.test')
          expect(url.origin).toBe('https://own.test')
          expect(ownPath(asked)).toMatch(/^\/(?!\/)/)
        },
      ),
    )
  })
})

describe('a link', () => {
  const now = new Date('2022-06-15T05:00:00Z')
  const open = { expiresAt: new Date('2022-06-15T05:00:01Z'), usedAt: null }

  test('opens until its hour, once, unless it was revoked', () => {
    expect(checkLink(open, now)).toEqual({ ok: true })
    expect(checkLink({ ...open, expiresAt: now }, now)).toMatchObject({ refusal: { code: 'people.link_expired' } })
    expect(checkLink({ ...open, usedAt: now }, now)).toMatchObject({ refusal: { code: 'people.link_used' } })
    expect(checkLink({ ...open, revokedAt: now }, now)).toMatchObject({ refusal: { code: 'people.link_revoked' } })
  })
})

describe('an address', () => {
  test('is one however it is written', () => {
    expect(emailSchema.parse('  An.NGUYEN@Example.TEST ')).toBe('an.nguyen@example.test')
    expect(emailSchema.parse('an＠example.test')).toBe('an@example.test')
  })

  test.each(['a@b.test,c@d.test', 'аn@example.test', 'an@exаmple.test', 'an@example.test\nBcc: x@y.test', 'an'])(
    '%j is none',
    (text) => {
      expect(emailSchema.safeParse(text).success).toBe(false)
    },
  )
})

test('a given name is the last word', () => {
  expect(givenName(' Nguyễn Thị  Ánh ')).toBe('Ánh')
})
