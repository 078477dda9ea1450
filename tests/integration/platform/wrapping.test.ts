import { describe, expect, it } from 'vitest'
import { unwrap, wrap } from '@/lib/platform/sealing/wrapping'
import { testDatabase } from '../../support/database'

// the wrapping key is made of the environment, which names a database
testDatabase('migrated')

describe('a wrapped secret', () => {
  const secret = Buffer.from('a secret of twenty b')

  it('opens for its purpose and its owner alone, and not when a bit was turned', () => {
    const wrapped = wrap('second factors v1', secret, 'one')
    expect(unwrap('second factors v1', wrapped, 'one')).toEqual(secret)
    expect(() => unwrap('second factors v1', wrapped, 'other')).toThrow()
    expect(() => unwrap('issuing keys v1', wrapped, 'one')).toThrow()
    const bytes = Buffer.from(wrapped, 'base64url')
    bytes[40]! ^= 1
    expect(() => unwrap('second factors v1', bytes.toString('base64url'), 'one')).toThrow()
  })

  it('is never sealed twice alike', () => {
    expect(wrap('second factors v1', secret, 'one')).not.toBe(wrap('second factors v1', secret, 'one'))
  })
})
