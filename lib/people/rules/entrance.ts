import { allowed, refuse, type Verdict } from '@/lib/platform/result'

type Door = { expiresAt: Date; usedAt: Date | null; revokedAt?: Date | null }

/**
 * A link opens once, until its hour; real time. Refusals: people.link_used, people.link_revoked, people.link_expired.
 */
export function checkLink(door: Door, realNow: Date): Verdict {
  if (door.usedAt) return refuse('people.link_used')
  if (door.revokedAt) return refuse('people.link_revoked')
  return door.expiresAt <= realNow ? refuse('people.link_expired') : allowed
}

/** A person's given name: the last word of a Vietnamese name, by which lists are ordered. */
export const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name
