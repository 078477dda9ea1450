import { openBody, sealBody } from './body'
import { chance, fromUtf8, toHex, utf8, type Bytes } from './bytes'

// no I, L, O, U, 0, 1: nothing that is read for something else
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const rounds = 600_000
const context = 'neu-guong recovery v1'

/** A recovery code: sixteen letters and digits in four groups, none of which is read for another; 78 bits. */
export function makeRecoveryCode(): string {
  let code = ''
  while (code.length < 16) {
    // a byte beyond the last whole round would favour the first letters
    for (const byte of chance(32)) if (byte < 240 && code.length < 16) code += letters[byte % letters.length]
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was made, however it was typed; null where it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === 16 && [...code].every((letter) => letters.includes(letter)) ? code : null
}

export type RecoveryKeys = { key: Bytes; hash: string }

/** The key that seals what is kept, and the hash under which it is filed; slow by design, for the hash lies on the server. */
export async function recoveryKeys(code: string): Promise<RecoveryKeys> {
  const root = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveBits'])
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(context), iterations: rounds }
  const bits = new Uint8Array(await crypto.subtle.deriveBits(algorithm, root, 512))
  return { key: bits.slice(0, 32), hash: toHex(bits.slice(32)) }
}

export const sealKept = (key: Bytes, text: string): Promise<string> => sealBody(key, chance(12), utf8(text), context)

export const openKept = async (key: Bytes, sealed: string): Promise<string> =>
  fromUtf8(await openBody(key, sealed, context))
