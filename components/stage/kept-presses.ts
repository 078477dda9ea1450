'use client'

/**
 * A press that has no answer yet: it is sent again under its key until it has one, and has one effect. `makes` is the number that
 * it will have on the stage.
 */
export type Press = { key: string; act: 'step' | 'undo'; from: number; makes: number; at: number }

const listeners = new Set<() => void>()
// where the browser keeps nothing, the page does
const here = new Map<string, string>()

export function readPresses(store: string): string {
  try {
    return localStorage.getItem(store) ?? '[]'
  } catch {
    return here.get(store) ?? '[]'
  }
}

function write(store: string, presses: readonly Press[]): void {
  const text = JSON.stringify(presses)
  try {
    if (presses.length > 0) localStorage.setItem(store, text)
    else localStorage.removeItem(store)
  } catch {
    here.set(store, text)
  }
  for (const listener of listeners) listener()
}

export const pressesIn = (text: string): Press[] => JSON.parse(text) as Press[]

export const addPress = (store: string, press: Press): void => write(store, [...pressesIn(readPresses(store)), press])

export const dropPress = (store: string, key: string): void =>
  write(
    store,
    pressesIn(readPresses(store)).filter((press) => press.key !== key),
  )

export const dropPresses = (store: string): void => write(store, [])

export function watchPresses(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
