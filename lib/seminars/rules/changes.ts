const plain = (value: unknown): string => JSON.stringify(value ?? null)

/** The names of the fields whose value becomes another. */
export function changedFields<T extends object>(before: object, after: T): (keyof T & string)[] {
  const was = before as Record<string, unknown>
  return (Object.keys(after) as (keyof T & string)[]).filter((name) => plain(was[name]) !== plain(after[name]))
}
