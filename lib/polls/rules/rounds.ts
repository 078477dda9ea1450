import type { Outcome } from '../schema'

/** The lines of a next round: the tied; without a tie, those not elected while places are vacant. */
export function nextRoundLines(outcome: Outcome, lines: readonly { position: number; eligible: boolean }[]): number[] {
  if (outcome.agreed !== null) return []
  if (outcome.tied.length > 0) return outcome.tied
  if (outcome.vacant === 0) return []
  const open = lines.filter((line) => line.eligible && !outcome.elected.includes(line.position))
  return open.map((line) => line.position)
}
