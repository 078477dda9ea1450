// How wide Times sets each letter, in thousandths of its size: ASCII from the space on; marks above and below add nothing.
const regular =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
const heavy =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520'
const tables = { regular: regular.split(' ').map(Number), heavy: heavy.split(' ').map(Number) }

const baseOf: Record<string, string> = { đ: 'd', Đ: 'D', '–': '0', '’': "'", '“': '"', '”': '"' }

/** How wide a text is in Times, in points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const table = bold ? tables.heavy : tables.regular
  let sum = 0
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) {
      // the horn of ơ and ư stands beside its letter
      if (letter === '\u031b') sum += 60
      continue
    }
    if (letter === '…') {
      sum += 1000
      continue
    }
    const code = (baseOf[letter] ?? letter).charCodeAt(0)
    sum += table[code - 32] ?? 500
  }
  return (sum * size) / 1000
}

/** The lengths of the lines into which words fall in a column, in points. */
export function textLines(text: string, size: number, bold: boolean, column: number): number[] {
  const space = textWidth(' ', size, bold)
  const lines: number[] = []
  for (const word of text.trim().split(/\s+/)) {
    const width = textWidth(word, size, bold)
    const last = lines.at(-1)
    if (last !== undefined && last + space + width <= column) lines[lines.length - 1] = last + space + width
    else lines.push(width)
  }
  return lines
}
