import { randomInt } from 'node:crypto'
import { db } from '../db/client'
import { hashToken } from './tokens'

// letters and figures that nobody mistakes for another
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/**
 * Makes a new one-time code for the first run and says it on the console; only its hash is kept. Says nothing once the
 * Academy is set up.
 */
async function tellFirstRunCode(): Promise<void> {
  const code = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')
  const { count } = await db().installation.updateMany({
    where: { id: 1, readyAt: null, demonstration: false },
    data: { firstRunCodeHash: hashToken(code) },
  })
  if (count === 0) return
  console.log(`Nobody has set up this installation yet. Open ${process.env.NEXTAUTH_URL}/vi/first-run`)
  console.log(`and give this one-time code: ${code.match(/.{4}/g)?.join('-')}`)
}

await tellFirstRunCode()
await db().$disconnect()
