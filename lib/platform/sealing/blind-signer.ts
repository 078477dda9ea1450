import 'server-only'
import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto'
import { promisify } from 'node:util'
import { unwrap, wrap } from './wrapping'

const generate = promisify(generateKeyPair)
const padding = constants.RSA_NO_PADDING

export type IssuingKey = { spki: string; wrapped: string }

/** A key that signs the credentials of one question: 3072 bits, its private half wrapped under the server's secret. */
export async function makeIssuingKey(): Promise<IssuingKey> {
  const pair = await generate('rsa', { modulusLength: 3072, publicExponent: 65537 })
  return {
    spki: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    wrapped: wrap('issuing keys v1', pair.privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
}

/**
 * Signs what was blinded. The bytes equal those of RFC 9474's BlindSign; the answer is checked against the public key before it
 * leaves, so that a fault in computing never gives the key away. Null where it is no number below the modulus.
 */
export function signBlinded(wrapped: string, blinded: string): string | null {
  const key = createPrivateKey({ key: unwrap('issuing keys v1', wrapped), format: 'der', type: 'pkcs8' })
  const message = Buffer.from(blinded, 'base64url')
  if (message.length !== 384) return null
  try {
    const signature = privateDecrypt({ key, padding }, message)
    const again = publicEncrypt({ key: createPublicKey(key), padding }, signature)
    if (!again.equals(message)) throw new Error('The blind signature did not verify.')
    return signature.toString('base64url')
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('ERR_OSSL')) return null
    throw error
  }
}
