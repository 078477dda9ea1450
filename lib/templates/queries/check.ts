import 'server-only'
import { readWordLayout } from '@/lib/platform/storage/inspect'
import type { Finding } from '../rules/findings'
import type { Profile } from '../rules/kinds'
import { findingsOf } from '../rules/layout'

/** What differs in a Word file from the layout, or why it cannot be read. */
export type LayoutReport = { findings: Finding[] } | { problem: string }

/** Reads a Word file and says what differs from the layout of official papers. */
export async function checkLayout(bytes: Uint8Array, profile: Profile): Promise<LayoutReport> {
  const read = await readWordLayout(bytes)
  return 'problem' in read ? read : { findings: findingsOf(read.layout, profile) }
}
