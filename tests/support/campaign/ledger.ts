/** A sealed ballot that a voter sent, and what the voter was told of it. */
export type Sent = {
  key: string
  counter: number
  /** its bytes, as the box must keep them */
  entry: string
  /** the voter was told that it lies in the box */
  acknowledged: boolean
  /** the voter was told so although it was sent after the box was seen closed */
  late: boolean
}

export type Offence = { kind: 'lost' | 'doubled' | 'late' | 'altered' | 'uneven'; what: string }

function keyOf(entry: string): string | null {
  try {
    const { key } = JSON.parse(entry) as { key?: unknown }
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}

const short = (key: string): string => key.slice(0, 12)

/** Whether what lies there keeps what one voter was told. */
function judgeVoter(key: string, sent: readonly Sent[], lies: readonly string[]): Offence[] {
  const offences: Offence[] = []
  const offend = (kind: Offence['kind'], what: string): void => void offences.push({ kind, what })
  const told = sent.filter((one) => one.acknowledged)
  const highest = Math.max(0, ...told.map(({ counter }) => counter))
  const top = told.filter(({ counter }) => counter === highest)
  if (lies.length > 1) offend('doubled', `${lies.length} ballots of the key ${short(key)}`)
  for (const entry of lies)
    if (!sent.some((one) => one.entry === entry))
      offend('altered', `the ballot of the key ${short(key)} is none that its voter sent`)
  if (new Set(top.map(({ entry }) => entry)).size > 1)
    offend('altered', `two ballots of the key ${short(key)} with the number ${highest} were acknowledged`)
  const kept = sent.filter(({ entry }) => lies.includes(entry)).map(({ counter, entry }) => ({ counter, entry }))
  if (told.length > 0 && !kept.some(({ counter }) => counter >= highest))
    offend('lost', `the acknowledged ballot ${highest} of the key ${short(key)}`)
  if (
    kept.some(({ counter, entry }) => counter === highest && !top.some((one) => one.entry === entry)) &&
    top.length > 0
  )
    offend('altered', `another ballot ${highest} of the key ${short(key)} lies there than was acknowledged`)
  return offences
}

/** What is wrong with the ballots that lie there, after all that their voters were told: nothing, when every promise was kept. */
export function judge(sent: readonly Sent[], lies: readonly string[]): Offence[] {
  const keys = new Set(sent.map(({ key }) => key))
  const of = (key: string): string[] => lies.filter((entry) => keyOf(entry) === key)
  const strange = lies.filter((entry) => !keys.has(keyOf(entry) ?? ''))
  return [
    ...strange.map((): Offence => ({ kind: 'altered', what: 'a ballot of a key that nobody used' })),
    ...[...keys].flatMap((key) =>
      judgeVoter(
        key,
        sent.filter((one) => one.key === key),
        of(key),
      ),
    ),
    ...sent
      .filter(({ late }) => late)
      .map(({ key, counter }): Offence => ({ kind: 'late', what: `ballot ${counter} of ${short(key)} was taken` })),
  ]
}

/** What changed on a board between its closing and the last look at it: nothing may. */
export function judgeBoard(first: readonly string[], last: readonly string[]): Offence[] {
  const added = last.filter((entry) => !first.includes(entry))
  const gone = first.filter((entry) => !last.includes(entry))
  return [
    ...added.map((): Offence => ({ kind: 'late', what: 'a ballot came onto the board after closing' })),
    ...gone.map((): Offence => ({ kind: 'lost', what: 'a ballot left the board after closing' })),
    ...(added.length + gone.length === 0 && first.some((entry, at) => last[at] !== entry)
      ? [{ kind: 'altered' as const, what: 'the board stands in another order' }]
      : []),
  ]
}

/** The line that is read first. */
export function sumUp(offences: readonly Offence[]): string {
  const count = (kind: Offence['kind']): number => offences.filter((one) => one.kind === kind).length
  const uneven = count('uneven')
  const kinds = (['lost', 'doubled', 'late', 'altered'] as const).map((kind) => `${count(kind)} ${kind}`)
  return `${kinds.join(', ')}${uneven > 0 ? `; ${uneven} counts that differ` : ''}`
}
