import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { cookies, headers } from 'next/headers'
import type { Visitor } from '../context'
import { env } from '../env'
import { readSessionId } from './cookie'

const year = 365 * 24 * 3600
const salt = 'known device'
const secure = (): boolean => env().NEXTAUTH_URL.startsWith('https://')
const deviceCookie = (): string => (secure() ? '__Secure-neu-guong.device' : 'neu-guong.device')

const markOf = (email: string): string => createHash('sha256').update(email).digest('base64url').slice(0, 22)

type Device = { id: string; marks: string[] }

/** Which browser asks: its address, its words about itself, and which accounts have signed in from it before. */
export async function readVisitor(): Promise<Visitor> {
  const asked = await headers()
  const device = await readDevice()
  return {
    address: addressOf(asked),
    userAgent: (asked.get('user-agent') ?? '').slice(0, 300),
    sessionId: await readSessionId(),
    deviceId: device?.id ?? null,
    knows: (email) => device?.marks.includes(markOf(email)) ?? false,
  }
}

// The last entry was written by the proxy in front, or by the server itself; what stands before it the client may invent.
const addressOf = (asked: Headers): string => asked.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 60) ?? ''

async function readDevice(): Promise<Device | null> {
  const token = (await cookies()).get(deviceCookie())?.value
  if (!token) return null
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET, salt }).catch(() => null)
  return typeof read?.did === 'string' && Array.isArray(read.marks)
    ? { id: read.did, marks: read.marks as string[] }
    : null
}

/** Remembers that this account has signed in from this browser: a guesser elsewhere never locks its owner out here. */
export async function rememberDevice(email: string): Promise<void> {
  const device = await readDevice()
  const marks = [...new Set([markOf(email), ...(device?.marks ?? [])])].slice(0, 8)
  const token = { did: device?.id ?? randomUUID(), marks }
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, salt, maxAge: year })
  const options = { httpOnly: true, sameSite: 'lax', secure: secure(), path: '/', maxAge: year } as const
  ;(await cookies()).set(deviceCookie(), value, options)
}
