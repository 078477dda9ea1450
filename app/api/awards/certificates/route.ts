import { z } from 'zod'
import { getContext } from '@/lib/platform/auth/session'
import { printAwards } from '@/lib/ratification/queries/award-sheets'
import { pdfResponse } from '@/app/api/pdf'

const askedSchema = z.union([z.object({ nominationId: z.uuid() }), z.object({ decisionId: z.uuid() })])

/** The certificate of an award, or those of all that a decision gave, as one PDF; for the Academy and for the school that holds it. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await getContext()
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const printed = asked.success ? await printAwards(ctx, asked.data) : null
  return pdfResponse(printed, 'Không tìm thấy khen thưởng nào.')
}
