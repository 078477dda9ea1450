const lines = new Map<string, Promise<unknown>>()

/** One after the other in this process, by the name of the line: who comes later waits, and a failure holds nobody up. */
export function inLine<T>(name: string, body: () => Promise<T>): Promise<T> {
  const turn = (lines.get(name) ?? Promise.resolve()).then(body)
  lines.set(
    name,
    turn.catch(() => undefined),
  )
  return turn
}
