// Runs in a thread of its own, for one document: what the typesetter takes of memory goes with it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { insertPages } from './insert-pages.mjs'

const { home, template, data, pictures, marks, inserts } = workerData
// nothing else lies there: a document reads no file of the server
const workspace = join(home, 'lib/platform/print/typst')
const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const fontFolder = join(home, 'node_modules/@expo-google-fonts/tinos')

function compile() {
  const fontBlobs = fonts.map((name) => readFileSync(join(fontFolder, name, `Tinos_${name}.ttf`)))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  for (const { name, bytes } of pictures) compiler.mapShadow(join(workspace, name), Buffer.from(bytes))
  const compiled = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`), inputs: { data } })
  if (!compiled.result) {
    const told = compiled.takeError()?.shortDiagnostics ?? []
    throw new Error(JSON.stringify(told).slice(0, 2000))
  }
  const found = Object.fromEntries(
    marks.map((mark) => [mark, compiler.query(compiled.result, { selector: `<${mark}>`, field: 'value' })]),
  )
  const pages = compiled.result.numOfPages
  return { pdf: compiler.pdf(compiled.result, {}), found, pages }
}

try {
  const { pdf, found, pages } = compile()
  parentPort.postMessage({ step: 'set' })
  const whole = inserts.length > 0 ? await insertPages(pdf, inserts, found.insert ?? []) : { pdf, failed: [] }
  parentPort.postMessage({ done: { ...whole, found, pages } })
} catch (error) {
  parentPort.postMessage({ failed: error instanceof Error ? error.message : String(error) })
}
