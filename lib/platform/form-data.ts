type Tree = { [name: string]: unknown }

const isOwnField = (name: string): boolean => name.startsWith('_') || name.startsWith('$')

/**
 * A form as nested values: `targets.0.content` becomes `{ targets: [{ content }] }`, a repeated name ending in `[]` a list.
 * Text is NFC; what Next adds to a form is left out. Names that would reach a prototype are dropped.
 */
export function readForm(form: FormData): Tree {
  const tree: Tree = Object.create(null) as Tree
  for (const name of new Set(form.keys())) {
    if (isOwnField(name) || /(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(name)) continue
    const isList = name.endsWith('[]')
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? value.normalize('NFC') : value))
    put(tree, (isList ? name.slice(0, -2) : name).split('.'), isList ? values : values[0])
  }
  return toLists(tree) as Tree
}

function put(tree: Tree, path: string[], value: unknown): void {
  const [head, ...rest] = path
  if (head === undefined) return
  if (rest.length === 0) {
    tree[head] = value
    return
  }
  const child = tree[head]
  const next = typeof child === 'object' && child !== null && !Array.isArray(child) ? (child as Tree) : {}
  tree[head] = next
  put(next, rest, value)
}

// {0: a, 2: b} was a list whose middle row was removed on the page
function toLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Blob) return value
  const entries = Object.entries(value).map(([name, child]) => [name, toLists(child)] as const)
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child)
  return Object.fromEntries(entries)
}

/** The typed texts of a form, to be shown again. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (isOwnField(name) || /password/i.test(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length > 0) typed[name] = name.endsWith('[]') ? texts : (texts[0] ?? '')
  }
  return typed
}
