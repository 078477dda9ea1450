export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Canonical JSON: keys in order of their code units, no spaces; the same content gives the same bytes. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one as Json)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { [key: string]: Json | undefined }).filter(([, one]) => one !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one as Json)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
