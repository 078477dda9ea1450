import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** A version that an office keeps, as far as choosing it goes. */
export type Version = { number: number; faults: readonly unknown[] }

/**
 * A version is used when its tags are right; what differs from the layout is said and does not hold it. The one in use is
 * not chosen again. Refusals: templates.has_faults, already_used.
 */
export function checkChoice(version: Version | null, used: number | null): Verdict {
  if (version && version.faults.length > 0)
    return refuse('templates.has_faults', { number: version.number, count: version.faults.length })
  return (version?.number ?? null) === used ? refuse('templates.already_used') : allowed
}
