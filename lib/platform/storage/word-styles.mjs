// What Word shows is decided in layers: the document's defaults, styles upon styles, then the paragraph and the run itself.
import { walkXml } from './xml.mjs'

const on = (value) => value === undefined || !/^(0|false|off|none)$/i.test(value)

const toggles = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['strike', 'strike'],
  ['caps', 'capitals'],
  ['vanish', 'hidden'],
])

/** The typefaces that a theme calls major and minor. */
export function readTheme(xml) {
  const fonts = { major: null, minor: null }
  let which = null
  walkXml(xml, {
    open: (name, { typeface }) => {
      if (name === 'majorFont' || name === 'minorFont') which = name.slice(0, 5)
      if (name === 'latin' && which && typeface) fonts[which] ??= typeface
    },
    close: (name) => {
      if (name === 'majorFont' || name === 'minorFont') which = null
    },
  })
  return fonts
}

/** Takes one element of run properties into `into`. */
export function takeRun(into, name, attributes, theme) {
  const { val } = attributes
  if (name === 'rFonts') {
    const themed = attributes.asciiTheme ?? attributes.hAnsiTheme
    const own = attributes.ascii ?? attributes.hAnsi
    const font = (themed && theme[themed.startsWith('major') ? 'major' : 'minor']) ?? own
    if (font) into.font = font
  } else if (name === 'sz') {
    if (Number(val) > 0) into.size = Number(val) / 2
  } else if (toggles.has(name)) into[toggles.get(name)] = on(val)
  else if (name === 'u') into.underline = val !== 'none'
  else if (name === 'vertAlign') into.raised = { superscript: 'super', subscript: 'sub' }[val]
  else if (name === 'color') into.color = val ?? 'auto'
  else if (name === 'rStyle') into.style = val
}

/** Takes one element of paragraph properties into `into`. */
export function takeParagraph(into, name, attributes) {
  const { val } = attributes
  if (name === 'jc') into.align = val ?? ''
  else if (name === 'outlineLvl') into.outline = Number(val)
  else if (name === 'pStyle') into.style = val
  else if (name === 'numId') into.list = val
  else if (name === 'ilvl') into.level = Number(val)
  else if (name === 'spacing') {
    const { line, lineRule, before, after } = attributes
    if (line !== undefined) into.line = Number(line)
    if (lineRule !== undefined) into.lineRule = lineRule
    if (before !== undefined) into.before = Number(before)
    if (after !== undefined) into.after = Number(after)
  } else if (name === 'ind') takeIndent(into, attributes)
  else if (name === 'bottom') into.rule = !/^(nil|none)$/.test(val ?? '')
}

function takeIndent(into, { firstLine, hanging, left, start, right, end }) {
  if (firstLine !== undefined) into.firstLine = Number(firstLine)
  if (hanging !== undefined) into.firstLine = -Number(hanging)
  if ((left ?? start) !== undefined) into.left = Number(left ?? start)
  if ((right ?? end) !== undefined) into.right = Number(right ?? end)
}

/** Styles with what they say themselves: the defaults, and each style by its id. */
export function readStyles(xml, theme) {
  const defaults = { run: {}, paragraph: {} }
  const styles = new Map()
  let current = null
  let inside = null
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'docDefaults') current = defaults
      else if (name === 'style') {
        current = { run: {}, paragraph: {}, type: attributes.type, default: on(attributes.default ?? '0') }
        styles.set(attributes.styleId, current)
      } else if (!current) return
      else if (name === 'name') current.name ??= attributes.val
      else if (name === 'basedOn') current.basedOn = attributes.val
      else if (name === 'rPr' || name === 'pPr') inside = name
      else if (inside === 'rPr') takeRun(current.run, name, attributes, theme)
      else if (inside === 'pPr') takeParagraph(current.paragraph, name, attributes)
    },
    close: (name) => {
      if (name === 'rPr' || name === 'pPr') inside = null
      if (name === 'style' || name === 'docDefaults') current = null
    },
  })
  return resolver(defaults, styles)
}

const deepest = 20

// styles may be based on each other in a circle: a chain has an end
function chainOf(styles, id) {
  const chain = []
  for (let style = styles.get(id); style && chain.length < deepest; style = styles.get(style.basedOn))
    chain.unshift(style)
  return chain
}

function resolver(defaults, styles) {
  const usual = [...styles].find(([, style]) => style.default && style.type === 'paragraph')?.[0]
  const known = new Map()
  const resolve = (id) => {
    const chain = chainOf(styles, id)
    return {
      name: chain.at(-1)?.name ?? '',
      run: Object.assign({}, ...chain.map((style) => style.run)),
      paragraph: Object.assign({}, ...chain.map((style) => style.paragraph)),
    }
  }
  const styleOf = (id) => known.get(id) ?? (known.set(id, resolve(id)), known.get(id))
  return {
    /** a paragraph of this style, with its own say on top */
    paragraph: (own) => {
      const style = styleOf(own.style ?? usual)
      return { name: style.name, ...defaults.paragraph, ...style.paragraph, ...own }
    },
    /** a run in a paragraph of this style */
    run: (paragraphStyle, own) => ({
      font: 'Times New Roman',
      size: 10,
      ...defaults.run,
      ...styleOf(paragraphStyle ?? usual).run,
      ...(own.style && styleOf(own.style).run),
      ...own,
    }),
  }
}
