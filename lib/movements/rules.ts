import { hasReached, type Year } from '@/lib/calendar/rules'
import { allowed, refuse, type Article, type Verdict } from '@/lib/platform/result'

type GateOf = Pick<Year, 'gate'>
type Words = { announcedAt: Date | null; launchedAt: Date | null }

/** A movement ends no earlier than it starts. Refusal: movements.ends_before_start. */
export function checkWindow(movement: { startsOn: Date; endsOn: Date }): Verdict {
  return movement.endsOn >= movement.startsOn ? allowed : refuse('movements.ends_before_start')
}

/** What was launched stands. Refusal: movements.movement_launched. */
export function checkMovementWritable(movement: Words | null): Verdict {
  return movement?.launchedAt ? refuse('movements.movement_launched') : allowed
}

/** A school unfolds a movement that the cluster has announced or launched. Refusal: movements.cluster_movement_missing. */
export function checkUnfolding(cluster: Words | null): Verdict {
  return cluster?.announcedAt || cluster?.launchedAt ? allowed : refuse('movements.cluster_movement_missing')
}

/** A movement is announced once, before it is launched. Refusals: movements.movement_launched, movements.movement_announced. */
export function checkAnnouncing(movement: Words): Verdict {
  if (movement.launchedAt) return refuse('movements.movement_launched')
  return movement.announcedAt ? refuse('movements.movement_announced') : allowed
}

/** Launching opens with the gate of launch. Refusals: movements.movement_launched, movements.launch_not_reached. */
export function checkLaunching(movement: Words, year: GateOf): Verdict {
  if (movement.launchedAt) return refuse('movements.movement_launched')
  return checkLaunchReached(year)
}

/** Refusal: movements.launch_not_reached. */
export function checkLaunchReached(year: GateOf): Verdict {
  return hasReached(year, 'launch') ? allowed : refuse('movements.launch_not_reached')
}

/** After the gate of launch, registering and signing are made up for, and marked late. */
export const isLate = (year: GateOf): boolean => hasReached(year, 'activity')

export type LateRule = { value: boolean; article: Article }

/**
 * Registering and signing open with the gate of launch; afterwards with consent, as long as the year is not before the Academy.
 * Refusals: movements.launch_not_reached, movements.late_needs_consent, movements.making_up_over.
 */
export function checkMakingUp(year: GateOf, consented: boolean, rule: LateRule): Verdict {
  if (!isLate(year)) return checkLaunchReached(year)
  if (hasReached(year, 'ratification')) return refuse('movements.making_up_over')
  return consented || !rule.value ? allowed : refuse('movements.late_needs_consent', {}, rule.article)
}

/** Consent is for what is late and not done. Refusals: movements.not_late_yet, movements.making_up_over, movements.consent_given, movements.done_already. */
export function checkConsent(year: GateOf, consented: boolean, done: boolean): Verdict {
  if (!isLate(year)) return refuse('movements.not_late_yet')
  if (hasReached(year, 'ratification')) return refuse('movements.making_up_over')
  if (done) return refuse('movements.done_already')
  return consented ? refuse('movements.consent_given') : allowed
}

export type RegistrationState = 'draft' | 'submitted' | 'returned' | 'received'

/** What was sent is with the head until it is returned. Refusals: movements.registration_sent, movements.registration_received. */
export function checkRegistrationWritable(registration: { state: RegistrationState } | null): Verdict {
  if (registration?.state === 'submitted') return refuse('movements.registration_sent')
  return registration?.state === 'received' ? refuse('movements.registration_received') : allowed
}

/** The head receives or returns what was sent, once. Refusals: movements.registration_received, movements.registration_not_sent. */
export function checkReceiving(registration: { state: RegistrationState }): Verdict {
  if (registration.state === 'submitted') return allowed
  return refuse(
    registration.state === 'received' ? 'movements.registration_received' : 'movements.registration_not_sent',
  )
}

/** An adopted text is not written any more. Refusal: movements.pledge_adopted. */
export function checkPledgeWritable(pledge: { adoptedAt: Date | null } | null): Verdict {
  return pledge?.adoptedAt ? refuse('movements.pledge_adopted') : allowed
}

type PledgeText = { preamble: string; commitments: readonly { text: string; target: string }[] }

/** A pledge is adopted at the launch, with a preamble and as many commitments as the rule says. Refusals: movements.pledge_adopted, movements.launch_not_reached, movements.pledge_without_preamble, movements.commitment_without_words, movements.commitments_out_of_range. */
export function checkAdoption(
  pledge: PledgeText & { adoptedAt: Date | null },
  year: GateOf,
  rule: { value: { min: number; max: number }; article: Article },
): Verdict {
  if (pledge.adoptedAt) return refuse('movements.pledge_adopted')
  if (!hasReached(year, 'launch')) return refuse('movements.launch_not_reached')
  if (pledge.preamble.trim() === '') return refuse('movements.pledge_without_preamble')
  if (pledge.commitments.some((one) => one.text.trim() === '')) return refuse('movements.commitment_without_words')
  const count = pledge.commitments.length
  if (count >= rule.value.min && count <= rule.value.max) return allowed
  return refuse('movements.commitments_out_of_range', { count, ...rule.value }, rule.article)
}

/** One signs the adopted text that one was shown, once. Refusals: movements.pledge_not_adopted, movements.pledge_text_differs, movements.signed_already. */
export function checkSigning(pledge: { textSha256: string | null }, shown: string, signed: boolean): Verdict {
  if (!pledge.textSha256) return refuse('movements.pledge_not_adopted')
  if (pledge.textSha256 !== shown) return refuse('movements.pledge_text_differs')
  return signed ? refuse('movements.signed_already') : allowed
}

/** The text that is hashed and signed: every word of the pledge, in order, so that no two texts read the same. */
export function pledgeText({ preamble, commitments }: PledgeText): string {
  return JSON.stringify([preamble, ...commitments.map(({ text, target }) => [text, target])]).normalize('NFC')
}
