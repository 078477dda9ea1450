import { sha256, type Bytes } from './bytes'

const groups = 10
const check = 29n

/** A card's seed as ten groups of four digits: read aloud, typed on any phone, in no language. The last part checks the rest. */
export async function cardOf(seed: Bytes): Promise<string> {
  if (seed.length !== 16) throw new RangeError('a card holds sixteen bytes')
  const number = asNumber(seed) * check + (await checkOf(seed))
  return number
    .toString()
    .padStart(groups * 4, '0')
    .replace(/(.{4})(?=.)/g, '$1 ')
}

/** The seed of a card, however its groups were typed; null where a digit is wrong or missing. */
export async function seedOf(card: string): Promise<Bytes | null> {
  const digits = card.replace(/[\s.-]/g, '')
  if (!/^\d{40}$/.test(digits)) return null
  const number = BigInt(digits)
  const value = number / check
  if (value >> 128n) return null
  const seed = new Uint8Array(16)
  for (let at = 15, rest = value; at >= 0; at--, rest >>= 8n) seed[at] = Number(rest & 255n)
  return (await checkOf(seed)) === number % check ? seed : null
}

const asNumber = (bytes: Bytes): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

const checkOf = async (seed: Bytes): Promise<bigint> => asNumber((await sha256(seed)).slice(0, 8)) % check
