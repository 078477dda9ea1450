// Drawings: pictures come over, what only Word can draw does not.

const mm = (emu) => (Number(emu) > 0 ? Math.round((Number(emu) / 36_000) * 10) / 10 : null)
const points = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 }

/** A length of VML's style, in millimetres. */
function styled(style, name) {
  const found = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm|px)`).exec(style ?? '')
  return found ? Math.round(Number(found[1]) * points[found[2]] * (25.4 / 72) * 10) / 10 : null
}

const drawn = { chart: 'chart', relIds: 'diagram', txbxContent: 'text_box', OLEObject: 'object', control: 'object' }

export const startDrawing = () => ({ ids: [], width: null, height: null, alt: '', kinds: new Set() })

/** Takes an element inside a drawing. */
export function takeDrawing(drawing, name, attributes) {
  if (name === 'extent') Object.assign(drawing, { width: mm(attributes.cx), height: mm(attributes.cy) })
  else if (name === 'shape' && attributes.style)
    Object.assign(drawing, { width: styled(attributes.style, 'width'), height: styled(attributes.style, 'height') })
  else if (name === 'docPr') drawing.alt = (attributes.descr ?? '').slice(0, 500)
  else if (name === 'blip' && attributes.embed) drawing.ids.push(attributes.embed)
  else if (name === 'imagedata' && attributes.id) drawing.ids.push(attributes.id)
  else if (Object.hasOwn(drawn, name)) drawing.kinds.add(drawn[name])
}

/** What of a drawing is lost, by its kind; a drawing that is neither picture nor known is a shape. */
export function lossesOf({ ids, kinds }) {
  return kinds.size === 0 && ids.length === 0 ? ['shape'] : [...kinds]
}
