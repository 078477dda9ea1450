// RFC 9180, base mode, written from its text: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-GCM.
import { createDecipheriv, createECDH, createHmac, hkdfSync } from 'node:crypto'

const nothing = Buffer.alloc(0)
const kem = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x10])])

/** @typedef {{ id: number, cipher: 'aes-128-gcm' | 'aes-256-gcm', length: number }} Aead */
/** @type {Aead} */
export const aes256 = { id: 2, cipher: 'aes-256-gcm', length: 32 }

/** @param {Aead} aead */
const suiteOf = (aead) => Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x10, 0, 1, 0, aead.id])])

/** @param {Buffer} salt @param {Buffer} suite @param {string} label @param {Buffer} ikm */
const extract = (salt, suite, label, ikm) =>
  createHmac('sha256', salt).update('HPKE-v1').update(suite).update(label).update(ikm).digest()

/** HKDF-Expand alone, by the definition of RFC 5869. @param {Buffer} key @param {Buffer} info @param {number} length */
function expandRaw(key, info, length) {
  let block = nothing
  let all = nothing
  for (let at = 1; all.length < length; at++) {
    block = createHmac('sha256', key)
      .update(block)
      .update(info)
      .update(Buffer.from([at]))
      .digest()
    all = Buffer.concat([all, block])
  }
  return all.subarray(0, length)
}

/** @param {Buffer} key @param {Buffer} suite @param {string} label @param {Buffer} info @param {number} length */
const expand = (key, suite, label, info, length) =>
  expandRaw(
    key,
    Buffer.concat([Buffer.from([length >> 8, length & 255]), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info]),
    length,
  )

/** The public half of a private key, uncompressed. @param {Buffer} privateKey */
export function publicOf(privateKey) {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  return pair.getPublicKey()
}

/** @param {Buffer} privateKey @param {Buffer} enc */
function decapsulate(privateKey, enc) {
  // OpenSSL would also take points written in other ways, which the format does not know
  if (enc.length !== 65 || enc[0] !== 4) throw new Error('not an uncompressed point')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  const context = Buffer.concat([enc, pair.getPublicKey()])
  return expand(extract(nothing, kem, 'eae_prk', pair.computeSecret(enc)), kem, 'shared_secret', context, 32)
}

/** The key and the nonce of a sealing. @param {Buffer} privateKey @param {Buffer} enc @param {Buffer} info @param {Aead} aead */
export function keySchedule(privateKey, enc, info, aead) {
  const suite = suiteOf(aead)
  const hashes = [extract(nothing, suite, 'psk_id_hash', nothing), extract(nothing, suite, 'info_hash', info)]
  const context = Buffer.concat([Buffer.from([0]), ...hashes])
  const secret = extract(decapsulate(privateKey, enc), suite, 'secret', nothing)
  return {
    key: expand(secret, suite, 'key', context, aead.length),
    nonce: expand(secret, suite, 'base_nonce', context, 12),
  }
}

/** AES-GCM; throws where the tag does not fit. @param {Aead} aead @param {Buffer} key @param {Buffer} nonce @param {Buffer} aad @param {Buffer} sealed */
export function openGcm(aead, key, nonce, aad, sealed) {
  if (sealed.length < 16) throw new Error('too short')
  const decipher = createDecipheriv(aead.cipher, key, nonce, { authTagLength: 16 })
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

/** Opens the first message of a sealing: enc, then ciphertext. @param {Buffer} privateKey @param {Buffer} sealed @param {Buffer} info @param {Buffer} [aad] @param {Aead} [aead] */
export function open(privateKey, sealed, info, aad = nothing, aead = aes256) {
  const { key, nonce } = keySchedule(privateKey, sealed.subarray(0, 65), info, aead)
  return openGcm(aead, key, nonce, aad, sealed.subarray(65))
}

/** DeriveKeyPair of P-256. @param {Buffer} ikm */
export function derivePrivate(ikm) {
  const prk = extract(nothing, kem, 'dkp_prk', ikm)
  for (let counter = 0; counter < 256; counter++) {
    const candidate = expand(prk, kem, 'candidate', Buffer.from([counter]), 32)
    try {
      publicOf(candidate)
      return candidate
    } catch {
      // zero, or not below the order of the curve: the next one
    }
  }
  throw new Error('no private key')
}

/** The private key of a card for one place of a box. @param {Buffer} seed @param {string} box @param {number} slot */
export function cardKey(seed, box, slot) {
  const info = `neu-guong opening key v1|${box}|${slot}`
  return derivePrivate(Buffer.from(hkdfSync('sha256', seed, nothing, info, 32)))
}
