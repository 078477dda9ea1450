/** When each part begins: the first with the meeting, each next one after the minutes of those before. */
export function programmeTimes(startsAt: Date, parts: readonly { minutes: number }[]): Date[] {
  let at = startsAt.getTime()
  return parts.map(({ minutes }) => {
    const begins = new Date(at)
    at += minutes * 60_000
    return begins
  })
}

/** Whether the programme takes longer than the meeting; then by how many minutes, else 0. */
export function programmeOverrun(
  span: { startsAt: Date; endsAt: Date },
  parts: readonly { minutes: number }[],
): number {
  const planned = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  return Math.max(0, planned - (span.endsAt.getTime() - span.startsAt.getTime()) / 60_000)
}
