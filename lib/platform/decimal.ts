/**
 * A figure as people write it, "1.234,56" or "1234.56", as an exact decimal "1234.56"; null when it is none. Figures have two
 * decimals at most, so a mark before exactly three digits groups thousands.
 */
export function readDecimal(text: string): string | null {
  const plain = text.trim().replace(/[\u00a0\u202f ]/g, '')
  const parts = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(plain)
  const [, whole = '', group, mark, decimals] = parts ?? []
  if (!parts || (group && (group === mark || whole.startsWith('0')))) return null
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  if (digits.length > 12) return null
  return decimals ? `${digits}.${decimals.padEnd(2, '0')}` : digits
}
