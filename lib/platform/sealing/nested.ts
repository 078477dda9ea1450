import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { p256 } from '@noble/curves/nist.js'
import { fromText, join, toText, utf8, type Bytes } from './bytes'

// RFC 9180: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM
const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const encLength = 65

/** The key pair of a card for one number: DeriveKeyPair over HKDF of the seed. Seed: 16 bytes. */
export async function derivePair(seed: Bytes, label: string): Promise<{ publicKey: string; privateKey: string }> {
  const root = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits'])
  const info = utf8(`neu-guong opening key v1|${label}`)
  const ikm = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, root, 256)
  const pair = await suite().kem.deriveKeyPair(ikm)
  return {
    publicKey: toText(new Uint8Array(await suite().kem.serializePublicKey(pair.publicKey))),
    privateKey: toText(new Uint8Array(await suite().kem.serializePrivateKey(pair.privateKey))),
  }
}

/** Whether these are the bytes of a public key: an uncompressed point of P-256. */
export function isPublicKey(text: string): boolean {
  try {
    const bytes = fromText(text)
    if (bytes.length !== 65) return false
    p256.Point.fromBytes(bytes).assertValidity()
    return true
  } catch {
    return false
  }
}

/** Whether a private key is the other half of a public one. */
export function isPair(publicKey: string, privateKey: string): boolean {
  try {
    return toText(p256.getPublicKey(fromText(privateKey), false)) === publicKey
  } catch {
    return false
  }
}

async function sealOnce(publicKey: string, plain: Bytes, info: Bytes): Promise<Bytes> {
  const recipientPublicKey = await suite().kem.deserializePublicKey(fromText(publicKey).buffer)
  const { enc, ct } = await suite().seal({ recipientPublicKey, info: info.buffer }, plain.buffer)
  return join(new Uint8Array(enc), new Uint8Array(ct))
}

async function openOnce(privateKey: string, sealed: Bytes, info: Bytes): Promise<Bytes> {
  const recipientKey = await suite().kem.deserializePrivateKey(fromText(privateKey).buffer)
  // some libraries read points that are written in another way, and not all alike
  if (sealed[0] !== 4) throw new TypeError('not an uncompressed point')
  const enc = sealed.slice(0, encLength)
  const ct = sealed.slice(encLength)
  return new Uint8Array(await suite().open({ recipientKey, enc: enc.buffer, info: info.buffer }, ct.buffer))
}

/** Seals to one key: the test of a card. */
export const sealTo = async (publicKey: string, plain: Bytes, context: string): Promise<string> =>
  toText(await sealOnce(publicKey, plain, utf8(context)))

/** Opens what was sealed to one key; throws with another key or context. */
export const openOf = async (privateKey: string, sealed: string, context: string): Promise<Bytes> =>
  openOnce(privateKey, fromText(sealed), utf8(context))

/** Seals to two keys, one inside the other: both are needed to open. */
export async function sealNested(outer: string, inner: string, plain: Bytes, context: string): Promise<string> {
  const info = utf8(context)
  return toText(await sealOnce(outer, await sealOnce(inner, plain, info), info))
}

/** Opens what was sealed to two keys; throws with other keys or another context. */
export async function openNested(outer: string, inner: string, sealed: string, context: string): Promise<Bytes> {
  const info = utf8(context)
  return openOnce(inner, await openOnce(outer, fromText(sealed), info), info)
}
