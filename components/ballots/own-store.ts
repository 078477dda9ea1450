import type { OwnBallots } from './voter'

const nameOf = (box: string): string => `neu-guong.ballots.${box}`

/** What this device keeps of a box. */
export function readOwn(box: string): OwnBallots | null {
  const kept = localStorage.getItem(nameOf(box))
  return kept === null ? null : (JSON.parse(kept) as OwnBallots)
}

export function keepOwn(own: OwnBallots): OwnBallots {
  localStorage.setItem(nameOf(own.box), JSON.stringify(own))
  return own
}

// The path of ballots takes no cookie: the server must not know who asks.
export const postUnsigned = (address: string, body: object): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export type Dropped = 'lies' | 'closed' | 'older' | 'refused' | 'no_line'

/** Puts a sealed ballot into the box; the same one again changes nothing. */
export async function drop(door: string, slot: number, ballot: object): Promise<Dropped> {
  const answer = await postUnsigned(`/api/box/${door}/ballots`, { slot, ballot }).catch(() => null)
  if (answer === null || answer.status >= 500) return 'no_line'
  if (answer.ok) return 'lies'
  const { code } = (await answer.json().catch(() => ({ code: '' }))) as { code: string }
  if (code === 'ballots.older') return 'older'
  return code === 'ballots.closed' || code === 'ballots.not_voting' ? 'closed' : 'refused'
}
