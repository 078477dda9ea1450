// npm run check
import { conclude, runCheck, runVitest, staticChecks, twoAtATime } from './checks.mjs'
import { checkNode, generate, install, routeTypes } from './prepare.mjs'
import { run } from './say.mjs'

await run(async () => {
  checkNode()
  await install()
  await generate()
  await routeTypes()
  const checks = await twoAtATime(staticChecks.map((check) => () => runCheck(check)))
  conclude([...checks, await runVitest(['unit'])])
})
