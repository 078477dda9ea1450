// What makes, seals and opens ballots is three times as heavy as the page: fetched as soon as the page stands, and there long
// before it is needed.

export const doorRoom = () => import('./door')
export const voterRoom = () => import('./voter')
export const copiesRoom = () => import('./own-copies')

/** Fetches everything that a voter will need, so that a line that breaks later takes nothing away. */
export async function fetchRooms(): Promise<void> {
  await Promise.all([voterRoom(), copiesRoom()])
}
