import 'server-only'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { drawPicture, addPicture } from './drawing'
import { emptyMark, lineMark, pictureMark } from './marks'
import { looksOf, type StyleLooks } from './rules-under-words'
import { settle } from './settle'
import { parseXml, wordsIn, type XmlNode } from './tree'

type Value = string | boolean | undefined | Values[]
type Values = { [tag: string]: Value }

/** A picture at the place of a tag, in millimetres. */
export type Picture = { png: Uint8Array; width: number; height: number; description: string }

/** What a template could not be filled for, as the engine names it. */
export type FillFault = { fault: string; tag: string; part: string }
export type Filled = { bytes: Uint8Array<ArrayBuffer> } | { faults: FillFault[] }

const filledParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

/** The paragraphs of the parts of a Word file that are filled, in order; null where it is no sound Word file. */
export function wordParagraphs(bytes: Uint8Array): { name: string; paragraphs: string[] }[] | null {
  try {
    const parts = new PizZip(bytes).file(filledParts)
    return parts.map((one) => ({ name: one.name, paragraphs: paragraphsIn(parseXml(one.asText())) }))
  } catch {
    return null
  }
}

function paragraphsIn(of: XmlNode): string[] {
  return of.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const inside = paragraphsIn(child)
    return child.name === 'w:p' ? [wordsIn(child), ...inside] : inside
  })
}

const rows = (value: Value): value is Values[] => Array.isArray(value)

// lines are marked, so that they can become paragraphs where the engine only knows texts
function marked(values: Values, pictures: Record<string, Picture>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([tag, value]): [string, Value] => {
      if (rows(value)) return [tag, value.map((row) => marked(row, pictures))]
      if (typeof value !== 'string') return [tag, value]
      return [tag, pictures[tag] ? pictureMark : value.replaceAll('\n', lineMark)]
    }),
  )
}

/**
 * Fills a Word template by its tags, with the default parser of docxtemplater: nothing in a value is read as a tag. Lines
 * of a value become paragraphs, a paragraph of empty values goes, a tag of `pictures` becomes its picture.
 */
export function fillWord(bytes: Uint8Array, values: Values, pictures: Record<string, Picture> = {}): Filled {
  try {
    const template = new Docxtemplater(new PizZip(bytes), {
      paragraphLoop: true,
      linebreaks: false,
      stripInvalidXMLChars: true,
      errorLogging: false,
      nullGetter: (part) => (part.module ? '' : emptyMark),
    })
    template.render(marked(values, pictures))
    return { bytes: settleAll(template.getZip(), pictures) }
  } catch (error) {
    const faults = faultsOf(error)
    if (faults.length === 0) throw error
    return { faults }
  }
}

function settleAll(zip: PizZip, pictures: Record<string, Picture>): Uint8Array<ArrayBuffer> {
  const styles = zip.file('word/styles.xml')?.asText()
  const looks: StyleLooks = styles ? looksOf(parseXml(styles)) : new Map<string, { size: number; bold: boolean }>()
  const [picture] = Object.values(pictures)
  for (const { name } of zip.file(filledParts)) {
    let drawn = 0
    const draw = (): XmlNode | null => {
      if (!picture) return null
      drawn += 1
      return drawPicture(picture, addPicture(zip, name, picture), drawn)
    }
    zip.file(name, settle(zip.file(name)!.asText(), looks, draw))
  }
  // folders are no parts of a Word file
  for (const [name, { dir }] of Object.entries(zip.files)) if (dir) delete zip.files[name]
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

type EngineError = { properties?: { id?: string; xtag?: string; file?: string; errors?: unknown[] } }

function faultsOf(error: unknown): FillFault[] {
  const properties = (error as EngineError | null)?.properties
  if (!properties) return []
  if (properties.errors) return properties.errors.flatMap(faultsOf)
  return [{ fault: properties.id ?? 'unknown', tag: properties.xtag ?? '', part: properties.file ?? '' }]
}
