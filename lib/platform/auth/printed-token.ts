import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../env'

/**
 * The secret of an address that is printed behind a code: made of the server's secret and what is printed, so that it is
 * printed again as it was, while the database alone gives it to nobody.
 */
export const printedToken = (what: string, id: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${what}:${id}`).digest('base64url')

const idLength = 22

/** A printed address that says by itself of what it speaks, so that nothing has to be kept to find it again. */
export const printedReference = (what: string, id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + printedToken(what, id)

/** The id of which a printed address speaks; null for one that this server did not make. */
export function readReference(what: string, reference: string): string | null {
  if (!/^[\w-]{65}$/.test(reference)) return null
  const hex = Buffer.from(reference.slice(0, idLength), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(Buffer.from(printedReference(what, id)), Buffer.from(reference)) ? id : null
}
