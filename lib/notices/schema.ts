import { z } from 'zod'

/** One notice, or all of one's own. */
export const markReadSchema = z.strictObject({ noticeId: z.uuid().optional() })
