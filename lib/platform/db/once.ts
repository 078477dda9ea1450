import { cache } from 'react'
import { db, type Tx } from './client'

/**
 * A read that several parts of a page ask for: one query for the whole request. In a transaction it is asked anew each time,
 * and outside of a page (jobs, routes) as well. Dates and objects are told apart by identity: hand on
 * the `now` of the context and the year that is at hand.
 */
export function oncePerRequest<A extends readonly unknown[], R>(
  read: (tx: Tx, ...asked: A) => Promise<R>,
): (tx: Tx, ...asked: A) => Promise<R> {
  const once = cache((...asked: A) => read(db(), ...asked))
  return (tx, ...asked) => (tx === db() ? once(...asked) : read(tx, ...asked))
}
