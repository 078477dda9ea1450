import { fromText, join, toText, utf8, type Bytes } from './bytes'

const asKey = (key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])

/** AES-256-GCM under a fresh key; twelve bytes of the key's own vector stand before. Key: 32 bytes, never used twice. */
export async function sealBody(key: Bytes, iv: Bytes, plain: Bytes, context: string): Promise<string> {
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(context) }
  const sealed = await crypto.subtle.encrypt(algorithm, await asKey(key, 'encrypt'), plain)
  return toText(join(iv, new Uint8Array(sealed)))
}

/** What was sealed; throws with another key, another context or changed bytes. */
export async function openBody(key: Bytes, body: string, context: string): Promise<Bytes> {
  const bytes = fromText(body)
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: utf8(context) }
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, await asKey(key, 'decrypt'), bytes.slice(12)))
}
