import { toString as draw } from 'qrcode'
import { env } from '@/lib/platform/env'

export type DoorCode = { address: string; picture: string }

/** The address of the voters' page of a box, in letters and as a code to be scanned. */
export async function doorCode(door: string): Promise<DoorCode> {
  const address = `${env().NEXTAUTH_URL.replace(/\/$/, '')}/vote/${door}`
  const code = await draw(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return { address, picture: `data:image/svg+xml;base64,${Buffer.from(code).toString('base64')}` }
}
