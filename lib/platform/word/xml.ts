const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// signs that XML does not know, and halves of a pair
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as it may stand in XML; what XML cannot carry is left out. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => escapes[sign]!)

/** An element with its attributes and what it holds; a missing attribute is left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...inside: string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  const content = inside.join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** A part of an office file. */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

const languages = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}

/** The languages in which a part of a Word file is written, as attributes of its root. */
export const namespaces: Record<string, string> = Object.fromEntries(
  Object.entries(languages).map(([name, address]) => [`xmlns:${name}`, address]),
)

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const emu = (millimetres: number): number => Math.round(millimetres * 36_000)
