import { z } from 'zod'

/** A school's word on a directive. */
export const acknowledgeDirectiveSchema = z.strictObject({
  directiveId: z.uuid(),
  actionTaken: z.string().trim().max(2000).default(''),
})
