// Word and Excel files: parts that act by themselves, or that reach out of the file, are refused.
import { Problem } from './problem.mjs'
import { readZip } from './zip.mjs'

const mainTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}
const archives = [
  [0x50, 0x4b, 3, 4],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b, 8],
]
const programs = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
]
const compound = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes, magic) => magic.every((byte, at) => bytes[at] === byte)

/** Which office file this archive is, with the pages its writer counted; refuses active, embedded and outward parts. */
export async function inspectOffice(bytes) {
  const { entries, read } = await readZip(bytes)
  const part = entries.find((entry) => entry.fileName === '[Content_Types].xml')
  if (!part) throw new Problem('other_archive')
  const types = textOf(await read(part))
  if (/macroEnabled|vbaProject/i.test(types)) throw new Problem('has_macros')
  const kind = Object.keys(mainTypes).find((name) => types.includes(mainTypes[name]))
  if (!kind) throw new Problem('other_archive')
  const main = mainPart(types, mainTypes[kind])
  if (!entries.some((entry) => entry.fileName === main)) throw new Problem('damaged')
  let pages = null
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase()
    checkName(name)
    const content = await read(entry)
    if (archives.some((magic) => startsWith(content, magic)) || startsWith(content, compound))
      throw new Problem('has_embedded')
    // the first bytes of a font inside are made of chance
    if (!/\.(odttf|fntdata)$/.test(name) && programs.some((magic) => startsWith(content, magic)))
      throw new Problem('has_embedded')
    if (!/\.(xml|rels|vml)$/.test(name)) continue
    const xml = textOf(content)
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Problem('damaged')
    if (entry.fileName === main && !/<\/[^<>]+>\s*$/.test(xml)) throw new Problem('damaged')
    if (name.endsWith('.rels')) checkRelations(xml)
    else checkFields(xml)
    if (name === 'docprops/app.xml') pages = Number(/<Pages>(\d{1,4})<\/Pages>/.exec(xml)?.[1]) || null
  }
  return { kind, pages: kind === 'docx' ? pages : null }
}

function mainPart(types, contentType) {
  const overrides = [...types.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)].map(([tag]) => tag)
  const own = overrides.find((tag) => attribute(tag, 'ContentType') === contentType)
  return own ? attribute(own, 'PartName').replace(/^\//, '') : ''
}

function checkName(name) {
  if (/vbaproject|vbadata|\/macrosheets\//.test(name)) throw new Problem('has_macros')
  if (/\/embeddings\/|\/activex\/|oleobject/.test(name)) throw new Problem('has_embedded')
  if (/\/externallinks\/|\/connections\.xml$|\/querytables\//.test(name)) throw new Problem('has_external')
}

const plainLink = /^(https?:|mailto:|tel:|ftp:|#|file:\/\/\/?[a-z]:|[a-z]:\\|(?!\/\/)[^:\\]*$)/i

// links that a reader clicks are text, unless the click runs a program or knocks at a server; whatever the program fetches by itself is not
function checkRelations(xml) {
  for (const [relation] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const type = attribute(relation, 'Type').split('/').pop()?.toLowerCase() ?? ''
    if (/vbaproject|xlmacrosheet/.test(type)) throw new Problem('has_macros')
    if (/oleobject|^package$|control|afchunk|activex/.test(type)) throw new Problem('has_embedded')
    const outward = /^external$/i.test(attribute(relation, 'TargetMode'))
    if (outward && type === 'hyperlink' && !plainLink.test(attribute(relation, 'Target')))
      throw new Problem('has_links')
    if (outward && type !== 'hyperlink')
      throw new Problem(type === 'attachedtemplate' ? 'has_template' : 'has_external')
  }
}

function attribute(tag, name) {
  const found = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return decode(found?.[2] ?? found?.[3] ?? '').trim()
}

// a field's instruction may be cut into runs: it is read whole, from its beginning to its end
function checkFields(xml) {
  if (/<(?:\w+:)?ddeLink\b/.test(xml)) throw new Problem('has_dde')
  if (!/instr/i.test(xml)) return
  const simple = [...xml.matchAll(/\b(?:\w+:)?instr\s*=\s*("([^"]*)"|'([^']*)')/gi)].map((m) => m[2] ?? m[3] ?? '')
  const whole = xml
    .split(/<(?:\w+:)?fldChar\b[^>]*fldCharType\s*=\s*["'](?:begin|separate|end)["'][^>]*>/i)
    .map((field) => [...field.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</gi)].map((m) => m[1]).join(''))
  for (const instruction of [...simple, ...whole].map(decode)) {
    if (/\bDDE(AUTO)?\b/i.test(instruction)) throw new Problem('has_dde')
    if (/^\s*(INCLUDETEXT|DATABASE|IMPORT)\b/i.test(instruction)) throw new Problem('has_external')
    if (/^\s*INCLUDEPICTURE\s+"?\s*(https?:|ftp:|file:|\\\\|\/\/)/i.test(instruction)) throw new Problem('has_external')
  }
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return named[name] ?? whole
  })
}

function textOf(bytes) {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  // other wide encodings without a mark would hide their words from us
  if (bytes.subarray(0, 200).includes(0)) throw new Problem('damaged')
  return bytes.toString('utf8')
}
