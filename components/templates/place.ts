import type { DocumentKind, Profile } from '@/lib/templates/rules/kinds'

/** A kind of an office's documents in one layout. */
export type Place = { owner: string; kind: DocumentKind; profile: Profile }

/** Where a version is downloaded, as it is or filled with invented data; null: the one that comes with the product. */
export function downloadOf({ owner, kind, profile }: Place, number: number | null, sample = false): string {
  const asked = new URLSearchParams({ profile })
  if (number !== null) asked.set('number', String(number))
  if (sample) asked.set('sample', '1')
  return `/api/templates/${owner}/${kind}?${asked.toString()}`
}
