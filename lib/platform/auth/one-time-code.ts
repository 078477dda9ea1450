import { createHmac, timingSafeEqual } from 'node:crypto'

// RFC 6238 with what every authenticator understands: SHA-1, six figures, thirty seconds
const seconds = 30
const figures = 6
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The step of thirty seconds in which a moment of real time lies. */
export const stepOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / seconds)

/** The code of a key in one step (RFC 4226, section 5.3). */
export function codeAt(key: Uint8Array, step: number, digits = figures): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** In which step this code is the key's: the present one, or one beside it, since clocks differ. Null where in none. */
export function matchingStep(key: Uint8Array, code: string, moment: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const now = stepOf(moment)
  const fits = (step: number): boolean => timingSafeEqual(Buffer.from(codeAt(key, step)), Buffer.from(code))
  return [now, now - 1, now + 1].find(fits) ?? null
}

/** A key as letters that are typed where no picture can be read (RFC 4648, base 32 without padding). */
export function inLetters(key: Uint8Array): string {
  const bits = [...key].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The address that an authenticator reads from the picture. */
export const authenticatorAddress = (key: Uint8Array, issuer: string, account: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${inLetters(key)}&issuer=${encodeURIComponent(issuer)}&period=${seconds}&digits=${figures}`
