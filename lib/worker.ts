// The process that works through jobs. It stands above the modules, since the platform knows none of them.
import { z } from 'zod'
import { work } from './platform/jobs/worker'
import { makeBook } from './proceedings/commands/make-book'
import { resumeRuns } from './proceedings/commands/resume-runs'

const making = z.object({ runId: z.uuid() })

// what fell with the last worker is looked for at once, and then every minute
await resumeRuns().catch(() => undefined)
await work(
  {
    make_proceedings: async (payload) => makeBook(making.parse(payload).runId),
    resume_proceedings: async () => void (await resumeRuns()),
  },
  [{ task: 'resume_proceedings', match: '* * * * *', identifier: 'resume_proceedings' }],
)
process.exit(0)
