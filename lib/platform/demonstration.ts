import 'server-only'
import { cache } from 'react'
import { db } from './db/client'

/** Whether this installation holds demonstration data: then its clock is set, and its accounts are open to all. */
export const isDemonstration = cache(async (): Promise<boolean> => {
  const row = await db().installation.findUnique({ where: { id: 1 }, select: { demonstration: true } })
  return row?.demonstration ?? false
})
