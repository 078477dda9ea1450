import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { fromText, toText, type Bytes } from './bytes'

// RFC 9474, RSABSSA-SHA384-PSS-Randomized: what is signed carries 32 random bytes before it
const suite = () => RSABSSA.SHA384.PSS.Randomized()
const saltLength = 48

export type BlindRequest = {
  /** the message with its random bytes before it, which the signature will cover */
  prepared: string
  /** what is sent to be signed: it tells nothing of the message */
  blinded: string
  /** takes the blindness away again; never leaves the device */
  inverse: string
}

const asPublic = (spki: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromText(spki), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

/** Blinds a message for the key that signs it. Keep the answer before sending: another request would be another message. */
export async function blind(spki: string, message: Bytes): Promise<BlindRequest> {
  const prepared = suite().prepare(message)
  const { blindedMsg, inv } = await suite().blind(await asPublic(spki), prepared)
  return { prepared: toText(prepared), blinded: toText(blindedMsg), inverse: toText(inv) }
}

/** The signature of the message, from the blind one; throws when the signer did not sign what was sent. */
export async function unblind(spki: string, request: BlindRequest, blindSignature: string): Promise<string> {
  const { prepared, inverse } = request
  const signature = await suite().finalize(
    await asPublic(spki),
    fromText(prepared),
    fromText(blindSignature),
    fromText(inverse),
  )
  return toText(signature)
}

/** Whether a signature covers a message, random bytes included. */
export async function isSigned(spki: string, prepared: string, signature: string): Promise<boolean> {
  const key = await asPublic(spki)
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, key, own(fromText(signature)), fromText(prepared))
}
