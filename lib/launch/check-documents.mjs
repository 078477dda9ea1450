// npm run check-documents: every shipped template, filled and printed by LibreOffice, and looked at for lost letters
import { spawnSync } from 'node:child_process'
import { checkNode, generate, install } from './prepare.mjs'
import { node, typescript } from './process.mjs'
import { run, say } from './say.mjs'

const tools = ['soffice', 'libreoffice']
const found = tools.find((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0)

await run(async () => {
  checkNode()
  if (!found) {
    say('LibreOffice is not installed here: no document was printed. The other checks of them are part of `npm test`.')
    return
  }
  await install()
  await generate()
  await node(typescript('tests/documents/run.ts', found))
  say('The documents lie in screenshots/documents, as Word, PDF and pictures.')
})
