// Office XML, element by element: names without their prefixes, nothing fetched, no entities of a document's own.
import { SaxesParser } from 'saxes'
import { Problem } from './problem.mjs'

const bare = (name) => name.slice(name.indexOf(':') + 1)

function attributesOf(attributes) {
  const plain = {}
  for (const name in attributes) plain[bare(name)] = attributes[name]
  return plain
}

const deepest = 400

/** Walks an office part: `open(name, attributes)`, `close(name)`, `text(text)`; broken XML is a damaged file. */
export function walkXml(xml, { open, close = () => undefined, text = () => undefined }) {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => {
    throw new Problem('damaged')
  })
  parser.on('doctype', () => {
    throw new Problem('damaged')
  })
  let depth = 0
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new Problem('damaged')
    open(bare(tag.name), attributesOf(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    close(bare(tag.name))
  })
  parser.on('text', text)
  parser.write(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml).close()
}
