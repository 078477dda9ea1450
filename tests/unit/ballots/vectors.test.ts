import { createPrivateKey, createPublicKey, privateDecrypt, constants } from 'node:crypto'
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, it } from 'vitest'
import { cardKey, derivePrivate, keySchedule, open, publicOf } from '@/lib/launch/verifier/hpke.mjs'
import { isSigned } from '@/lib/platform/sealing/blind'
import { chance, toText, utf8 } from '@/lib/platform/sealing/bytes'
import { derivePair, openNested, sealNested } from '@/lib/platform/sealing/nested'
import rfc9180 from './rfc9180.json'
import rfc9474 from './rfc9474.json'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const own = (text: string): ArrayBuffer => new Uint8Array(hex(text)).buffer
const text = (digits: string): string => hex(digits).toString('base64url')
const numbers = { n: text(rfc9474.n), e: text(rfc9474.e) }
const asPublic = createPublicKey({ key: { kty: 'RSA', ...numbers }, format: 'jwk' })

describe('RFC 9474, RSABSSA-SHA384-PSS-Randomized', () => {
  const spki = asPublic.export({ type: 'spki', format: 'der' }).toString('base64url')

  it('accepts the published signature, and not one of another message', async () => {
    expect(await isSigned(spki, text(rfc9474.input_msg), text(rfc9474.sig))).toBe(true)
    expect(rfc9474.input_msg).toBe(rfc9474.msg_prefix + rfc9474.msg)
    expect(await isSigned(spki, text(rfc9474.msg), text(rfc9474.sig))).toBe(false)
  })

  it('signs blindly with the bytes of the vector, as the server does it', () => {
    const [p, q, d] = [rfc9474.p, rfc9474.q, rfc9474.d].map((part) => BigInt(`0x${part}`)) as [bigint, bigint, bigint]
    const part = (number: bigint): string => {
      const digits = number.toString(16)
      return text(digits.padStart(digits.length + (digits.length % 2), '0'))
    }
    const halves = { p: part(p), q: part(q), dp: part(d % (p - 1n)), dq: part(d % (q - 1n)), qi: part(inverse(q, p)) }
    const key = createPrivateKey({ key: { kty: 'RSA', ...numbers, d: part(d), ...halves }, format: 'jwk' })
    const signed = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, hex(rfc9474.blinded_msg))
    expect(signed.toString('hex')).toBe(rfc9474.blind_sig)
    // what takes the blindness away: the signature times the inverse, modulo n
    const n = BigInt(`0x${rfc9474.n}`)
    const plain = (BigInt(`0x${rfc9474.blind_sig}`) * BigInt(`0x${rfc9474.inv}`)) % n
    expect(plain).toBe(BigInt(`0x${rfc9474.sig}`))
  })
})

function inverse(of: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [of % modulus, modulus, 1n, 0n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % modulus) + modulus) % modulus
}

describe('RFC 9180, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256', () => {
  const suites = { 'aes-128-gcm': () => new Aes128Gcm(), 'aes-256-gcm': () => new Aes256Gcm() }

  it.each(rfc9180)('opens the published sealing of $name, by the library and by the verifier apart', async (vector) => {
    const cipher = vector.cipher as keyof typeof suites
    const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: suites[cipher]() })
    const recipientKey = await suite.kem.deserializePrivateKey(own(vector.skRm))
    const asked = { recipientKey, enc: own(vector.enc), info: own(vector.info) }
    expect(Buffer.from(await suite.open(asked, own(vector.ct), own(vector.aad))).toString('hex')).toBe(vector.pt)
    const aead = { id: cipher === 'aes-128-gcm' ? 1 : 2, cipher, length: cipher === 'aes-128-gcm' ? 16 : 32 }
    const scheduled = keySchedule(hex(vector.skRm), hex(vector.enc), hex(vector.info), aead)
    expect([scheduled.key, scheduled.nonce].map((bytes) => bytes.toString('hex'))).toEqual([vector.key, vector.nonce])
    const sealed = hex(vector.enc + vector.ct)
    expect(open(hex(vector.skRm), sealed, hex(vector.info), hex(vector.aad), aead).toString('hex')).toBe(vector.pt)
    expect(publicOf(hex(vector.skRm)).toString('hex')).toBe(vector.pkRm)
  })

  it('derives the key pair of A.3.1', async () => {
    const vector = rfc9180[0]!
    const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
    const pair = await suite.kem.deriveKeyPair(own(vector.ikmR!))
    const secret = Buffer.from(await suite.kem.serializePrivateKey(pair.privateKey)).toString('hex')
    expect([secret, derivePrivate(hex(vector.ikmR!)).toString('hex')]).toEqual([vector.skRm, vector.skRm])
  })
})

describe('a card and a sealing to two', () => {
  it('are the same to the product and to the verifier apart', async () => {
    const [one, other] = [chance(16), chance(16)]
    const outer = await derivePair(one, 'box|1')
    const inner = await derivePair(other, 'box|1')
    expect(cardKey(Buffer.from(one), 'box', 1).toString('base64url')).toBe(outer.privateKey)
    const secret = chance(32)
    const sealed = await sealNested(outer.publicKey, inner.publicKey, secret, 'context')
    const info = Buffer.from('context')
    const wrapped = open(Buffer.from(outer.privateKey, 'base64url'), Buffer.from(sealed, 'base64url'), info)
    expect(open(Buffer.from(inner.privateKey, 'base64url'), wrapped, info)).toEqual(Buffer.from(secret))
    await expect(openNested(inner.privateKey, outer.privateKey, sealed, 'context')).rejects.toThrow()
  })

  it('refuse a point that is written in another way, which only some libraries read', async () => {
    const pair = await derivePair(chance(16), 'box|1')
    const sealed = Buffer.from(await sealNested(pair.publicKey, pair.publicKey, utf8('x'.repeat(32)), 'c'), 'base64url')
    const hybrid = Buffer.from(sealed)
    hybrid[0] = 6 + (hybrid[64]! & 1)
    await expect(openNested(pair.privateKey, pair.privateKey, toText(hybrid), 'c')).rejects.toThrow()
    expect(() => open(Buffer.from(pair.privateKey, 'base64url'), hybrid, Buffer.from('c'))).toThrow()
  })
})
