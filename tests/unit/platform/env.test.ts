import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/platform/env'

const right = { DATABASE_URL: 'postgresql://a:b@127.0.0.1/c', NEXTAUTH_SECRET: 'x'.repeat(40) }

describe('the environment', () => {
  it('is read with its defaults', () => {
    expect(parseEnv(right)).toMatchObject({ NEXTAUTH_URL: 'http://localhost:3000', WORKER: 'separate' })
  })

  it('is refused with one list of everything wrong, and without the secret itself', () => {
    const wrong = { DATABASE_URL: 'mysql://x', NEXTAUTH_SECRET: 'short-secret', DEMO: 'yes', SMTP_URL: 'nowhere' }
    const say = (): unknown => parseEnv(wrong)
    for (const name of Object.keys(wrong)) expect(say).toThrow(name)
    expect(say).not.toThrow(/short-secret/)
  })
})
