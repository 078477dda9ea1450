/** Puts facts into a sentence with plain places like {done}. */
export const fill = (sentence: string, facts: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place))
