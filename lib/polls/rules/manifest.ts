import type { Bilingual } from '@/lib/platform/result'
import { canonical } from '@/lib/platform/canonical'
import type { PollKind, PollPurpose, Preparation } from '../schema'

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
  /** of a secret ballot: its place in the box, and the hash of the box's key book */
  box?: { id: string; slot: number; keyBook: string }
}

/** The manifest's text: what every poll fixes before anyone votes. */
export const manifestText = (manifest: Manifest): string => canonical(manifest)
