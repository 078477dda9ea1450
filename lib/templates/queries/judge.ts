import 'server-only'
import type { Finding } from '../rules/findings'
import type { DocumentKind, Profile } from '../rules/kinds'
import { sampleOf } from '../rules/sample'
import type { TagFault } from '../rules/tags'
import { checkLayout } from './check'
import { fillTemplate, shippedTemplate, tagsIn } from './fill'

/**
 * What is wrong with a template's tags, and which of the supplied template's it leaves out; and, when it can be filled, what
 * differs from the layout then.
 */
export type Judgement = { faults: TagFault[]; leftOut: string[]; findings: Finding[] }

/** Judges a template by filling it with invented data. */
export async function judgeTemplate(
  bytes: Uint8Array<ArrayBuffer>,
  kind: DocumentKind,
  profile: Profile,
): Promise<Judgement> {
  const { used } = tagsIn(bytes, kind)
  const supplied = tagsIn(shippedTemplate(kind, profile), kind).used
  const leftOut = [...supplied].filter((tag) => !used.has(tag) && !tag.startsWith('co_'))
  const filled = await fillTemplate(bytes, kind, sampleOf(kind, profile))
  if ('faults' in filled) return { faults: filled.faults, leftOut, findings: [] }
  const report = await checkLayout(filled.bytes, profile)
  return { faults: [], leftOut, findings: 'findings' in report ? report.findings : [] }
}
