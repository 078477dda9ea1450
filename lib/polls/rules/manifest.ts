import type { Bilingual } from '@/lib/platform/result'
import type { PollKind, PollPurpose, Preparation } from '../schema'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Canonical JSON: keys in order of their code points, no spaces, numbers whole; the same content gives the same bytes. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one as Json)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { [key: string]: Json | undefined }).filter(([, one]) => one !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one as Json)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

export type ManifestLine = {
  position: number
  school: string | null
  name: Bilingual
  eligible: boolean
  reason: Bilingual
  article: Bilingual
}

export type ManifestSeat = { school: string; person: string; substitute: boolean; authorisation: string | null }

export type Manifest = {
  poll: string
  cluster: string
  year: number
  kind: PollKind
  purpose: PollPurpose
  subject: string
  title: string
  titleEn: string
  round: number
  /** the hash of the poll that this one follows */
  follows: string | null
  preparedBy: string
  question: Preparation
  lines: ManifestLine[]
  seats: ManifestSeat[]
}

/** The manifest's text: what every poll fixes before anyone votes. */
export const manifestText = (manifest: Manifest): string => canonical(manifest)
