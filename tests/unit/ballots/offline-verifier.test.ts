import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/platform/i18n/messages'
import { offlineVerifier, offlineVerifierSha256 } from '@/lib/platform/generated/offline-verifier'

const part = (tag: string): string[] =>
  [...offlineVerifier.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, inside]) => inside!)
const [style = '', script = ''] = [part('style')[0], part('script')[0]]
const bare = offlineVerifier.replace(style, '').replace(script, '')
const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the verifier as one file', () => {
  it('is known by the hash that stands beside its button', () => {
    expect(createHash('sha256').update(offlineVerifier).digest('hex')).toBe(offlineVerifierSha256)
  })

  it('is one page with one style and one script, and loads nothing', () => {
    expect([part('style').length, part('script').length]).toEqual([1, 1])
    const tags = new Set([...bare.matchAll(/<(\w+)/g)].map(([, tag]) => tag))
    expect([...tags].sort()).toEqual(
      ['body', 'head', 'html', 'meta', 'noscript', 'script', 'span', 'style', 'title'].sort(),
    )
    expect(bare).not.toMatch(/\b(src|srcset|href|action|data)=|https?:/)
    expect(style).not.toMatch(/url\(|@import|https?:/)
  })

  it('has a policy of its own that forbids every network, and fits its style and its script', () => {
    const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(bare) ?? []
    const rules = Object.fromEntries(policy.split('; ').map((rule) => rule.split(/ (.*)/s).slice(0, 2))) as object
    expect(rules).toEqual({
      'default-src': "'none'",
      'script-src': digest(script),
      'style-src': digest(style),
      'base-uri': "'none'",
      'form-action': "'none'",
    })
    expect(bare.indexOf('content-security-policy')).toBeLessThan(bare.indexOf('<style>'))
  })

  it('knows no word by which a script reaches a network', () => {
    const ways =
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|serviceWorker/
    expect(script).not.toMatch(ways)
    expect(script).not.toMatch(/\.(src|href|srcset)=/)
  })

  it('says every step, and why it may fail, in both languages', () => {
    for (const language of ['vi', 'en'] as const)
      for (const [key, words] of Object.entries(messages[language].ballots.verify))
        if (/^(step|why|named|namedWhy)\d+$/.test(key)) expect(script.includes(words), `${language} ${key}`).toBe(true)
  })
})
