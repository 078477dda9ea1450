import PizZip from 'pizzip'
import { SaxesParser } from 'saxes'
import { fillTemplate, shippedTemplate } from '@/lib/templates/queries/fill'
import {
  fieldsOf,
  kindNames,
  profiles,
  type DocumentData,
  type DocumentKind,
  type Profile,
} from '@/lib/templates/rules/kinds'
import { sampleOf } from '@/lib/templates/rules/sample'

/** Every kind in every layout. */
export const everyTemplate = kindNames.flatMap((kind) => profiles.map((profile) => ({ kind, profile })))

/** A shipped template, filled; a template that cannot be filled fails the test with its faults. */
export async function filled<K extends DocumentKind>(
  kind: K,
  profile: Profile = 'decree30',
  data: DocumentData<K> = sampleOf(kind, profile),
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fillTemplate(shippedTemplate(kind, profile), kind, data)
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults))
  return answer.bytes
}

const clause =
  ', trong đó chú trọng nâng cao chất lượng giảng dạy lý luận gắn với tổng kết thực tiễn ở địa phương, cơ sở'

/** The same data at great length: four paragraphs for one, six rows for one, names that fill several lines. */
export function long<K extends DocumentKind>(kind: K, profile: Profile): DocumentData<K> {
  const keeps = new Set(['symbol', 'date', 'place', 'qr', 'no', 'authority', 'archive'])
  const stretch = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((one) => Array.from({ length: 6 }, () => stretch(name, one)))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, stretch(key, one)]))
    if (keeps.has(name) || value === '') return value
    const field = fieldsOf(kind)[name]
    const prose = field?.is === 'text' && field.source === 'prose'
    return prose ? Array.from({ length: 4 }, () => `${String(value)}${clause}`).join('\n') : `${String(value)}${clause}`
  }
  return stretch('', sampleOf(kind, profile)) as DocumentData<K>
}

/** A part of a Word file as text. */
export const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string => new PizZip(bytes).file(name)!.asText()

/** The file with one part changed; a change that changes nothing is a mistake of the test. */
export function changed(
  bytes: Uint8Array,
  change: (xml: string) => string,
  name = 'word/document.xml',
): Uint8Array<ArrayBuffer> {
  const zip = new PizZip(bytes)
  const before = zip.file(name)!.asText()
  const after = change(before)
  if (after === before) throw new Error('nothing was changed')
  zip.file(name, after)
  return new Uint8Array(zip.generate({ type: 'uint8array' }))
}

/** The words of a document, paragraph by paragraph. */
export function linesOf(bytes: Uint8Array): string[] {
  const lines: string[] = []
  let reads = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') lines.push('')
    reads = name === 'w:t'
  })
  parser.on('closetag', () => (reads = false))
  parser.on('text', (text) => {
    if (reads) lines[lines.length - 1] += text
  })
  parser.write(partOf(bytes)).close()
  return lines.filter((line) => line.trim() !== '')
}

const parse = (xml: string, open: (name: string, attributes: Record<string, string>) => void): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes as Record<string, string>))
  parser.write(xml).close()
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** What is wrong with a package: parts that do not parse, have no type, are named and not there, or there and not named. */
export function packageFaults(bytes: Uint8Array): string[] {
  const zip = new PizZip(bytes)
  const names = Object.keys(zip.files)
  const faults: string[] = []
  const defaults = new Set<string>()
  const overrides = new Set<string>()
  const referred = new Set(['[Content_Types].xml'])
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
    const ids = new Set<string>()
    const used = new Set<string>()
    try {
      parse(zip.file(name)!.asText(), (tag, attributes) => {
        if (tag === 'Default') defaults.add(attributes.Extension!)
        if (tag === 'Override') overrides.add(attributes.PartName!.slice(1))
        if (tag === 'Relationship') {
          if (ids.has(attributes.Id!)) faults.push(`${name}: ${attributes.Id} twice`)
          ids.add(attributes.Id!)
          referred.add(`${folderOf(name).replace(/_rels\/$/, '')}${attributes.Target!}`)
        }
        for (const key of ['r:id', 'r:embed']) if (attributes[key]) used.add(attributes[key])
      })
    } catch (error) {
      faults.push(`${name}: ${String(error)}`)
    }
    const relations = zip.file(name.replace(/([^/]+)$/, '_rels/$1.rels'))?.asText() ?? ''
    for (const id of used) if (!relations.includes(`Id="${id}"`)) faults.push(`${name}: no relation ${id}`)
  }
  for (const name of names) {
    const extension = name.split('.').pop()!
    if (!overrides.has(name) && !defaults.has(extension)) faults.push(`${name}: no type`)
    if (!name.endsWith('.rels') && !referred.has(name)) faults.push(`${name}: nobody refers to it`)
  }
  for (const name of [...referred, ...overrides]) if (!names.includes(name)) faults.push(`${name}: not there`)
  return faults
}
