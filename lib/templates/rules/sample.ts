import { sampleAwards } from './sample-awards'
import { sampleEvents } from './sample-events'
import { sampleYear } from './sample-year'
import type { DocumentData, DocumentKind, Profile } from './kinds'

const samples: { [K in DocumentKind]: DocumentData<K> } = { ...sampleYear, ...sampleEvents, ...sampleAwards }

/** Invented data, to see how a template of this kind looks when it is filled. */
export function sampleOf<K extends DocumentKind>(kind: K, profile: Profile): DocumentData<K> {
  const data = samples[kind]
  if (profile === 'decree30') return data
  return { ...data, authority: data.authority.replace(/^(TM|KT|TL)\./, (prefix) => `${prefix[0]}/${prefix[1]}`) }
}
