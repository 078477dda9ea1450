import { fromText, toText, utf8 } from './bytes'

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const

export type OneTimeKey = { publicKey: string; privateKey: string }

/** A key pair that signs the ballots of one question and nothing else. */
export async function makeOneTimeKey(): Promise<OneTimeKey> {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  return {
    publicKey: toText(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: toText(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  }
}

export async function signText(privateKey: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', fromText(privateKey), curve, false, ['sign'])
  return toText(new Uint8Array(await crypto.subtle.sign(signing, key, utf8(text))))
}

/** Whether a text was signed by the key; false also where the key is none. */
export async function isSignedText(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', fromText(publicKey), curve, false, ['verify'])
    return await crypto.subtle.verify(signing, key, fromText(signature), utf8(text))
  } catch {
    return false
  }
}
