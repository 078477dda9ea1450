import type { SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'

/**
 * A transaction has one connection, and a connection takes one query after the other. Prisma asks for several relations of a
 * row at once; pg 8 warns of that and pg 9 refuses it, so that they wait here for each other.
 */
export function oneAtATime<F extends SqlDriverAdapterFactory>(factory: F): F {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => inOrder(await start(level))
    return adapter
  }
  return factory
}

function inOrder(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  let last: Promise<unknown> = Promise.resolve()
  const after = <T>(query: () => Promise<T>): Promise<T> => {
    const next = last.then(query)
    // whoever asked hears of a failure; the next query is asked all the same
    last = next.catch(() => undefined)
    return next
  }
  transaction.queryRaw = (query) => after(() => queryRaw(query))
  transaction.executeRaw = (query) => after(() => executeRaw(query))
  return transaction
}
