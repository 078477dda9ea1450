import { z } from 'zod'

// before any schema is made: the policy of the file lets no text become code, and even the trial would be reported
z.config({ jitless: true })
