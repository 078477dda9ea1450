const plain = (value: unknown): string => JSON.stringify(value ?? null)

/** The names of the fields whose value becomes another. */
export function changedFields<T extends object>(before: object, after: T): (keyof T & string)[] {
  const was = before as Record<string, unknown>
  return (Object.keys(after) as (keyof T & string)[]).filter((name) => plain(was[name]) !== plain(after[name]))
}

const inWords = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : Array.isArray(value)
      ? value.join('\n')
      : String((value as string | number | boolean | null) ?? '')

/** What became of each named field, as text: instants in ISO form, lists by line. */
export const changesIn = (
  before: object,
  after: object,
  names: readonly string[],
): Record<string, { from: string; to: string }> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        from: inWords((before as Record<string, unknown>)[name]),
        to: inWords((after as Record<string, unknown>)[name]),
      },
    ]),
  )
