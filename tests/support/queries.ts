import pg from 'pg'

/** How many statements the work sends to PostgreSQL: a list must need as many for three rows as for one. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const original = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown
  let queries = 0
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
    queries++
    return original.apply(this, args)
  })
  try {
    await work()
    return queries
  } finally {
    Reflect.set(pg.Client.prototype, 'query', original)
  }
}
