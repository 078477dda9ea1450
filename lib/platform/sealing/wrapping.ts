import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env'

/** What a secret is for: each purpose has a wrapping key of its own. */
type Purpose = 'issuing keys v1' | 'second factors v1'

// The wrapping key is made of the server's secret: who has the database alone has none of what it wraps.
const wrappingKey = (purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `neu-guong ${purpose}`, 32))

/** Seals a secret under the server's own, so that it may lie in the database; with an owner it opens for that owner alone. */
export function wrap(purpose: Purpose, secret: Buffer, owner = ''): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(purpose), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens what `wrap` sealed; throws where it was changed, or sealed for another purpose or owner. */
export function unwrap(purpose: Purpose, wrapped: string, owner = ''): Buffer {
  const bytes = Buffer.from(wrapped, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(purpose), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
