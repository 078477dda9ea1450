import { describe, expect, it } from 'vitest'
import { isSameOrigin } from '@/lib/platform/same-origin'

const asked = (headers: Record<string, string>): boolean => isSameOrigin(new Headers({ host: 'cum.vn', ...headers }))

describe('a change is taken only from our own pages', () => {
  it.each([
    ['a browser that says same-origin', { 'sec-fetch-site': 'same-origin' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://cum.vn' }, false],
    ['a neighbour under the same name', { 'sec-fetch-site': 'same-site' }, false],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
    ['an old browser with our origin', { origin: 'https://cum.vn' }, true],
    ['an old browser with another origin', { origin: 'https://xau.vn' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['no origin at all', {}, false],
    ['an origin that is no address', { origin: 'cum.vn' }, false],
  ])('%s', (_, headers, expected) => {
    expect(asked(headers)).toBe(expected)
  })
})
