// npm start
import { run } from './say.mjs'
import { serve } from './serve.mjs'

await run(() => serve('start'))
