import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link, 128 bits and more; only its hash is kept. */
export const makeToken = (): string => randomBytes(24).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
