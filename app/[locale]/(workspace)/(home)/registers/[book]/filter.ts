import { z } from 'zod'
import type { Filter } from '@/components/documents/register-search'
import { DocumentDirection, DocumentState } from '@/lib/documents/schema'

const filterSchema = z.object({
  direction: z.enum(DocumentDirection).catch('outgoing').default('outgoing'),
  q: z.string().max(200).catch('').default(''),
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  type: z.string().min(1).max(30).optional().catch(undefined),
  state: z.enum(DocumentState).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

/** What the address of a register asks for; nonsense asks for nothing. */
export function filterOf(asked: Record<string, string | string[] | undefined>): Filter {
  const { year, type, state, ...rest } = filterSchema.parse(asked)
  return { ...rest, ...(year && { year }), ...(type && { type }), ...(state && { state }) }
}

/** The same as the query of an address. */
export function queryOf(filter: Partial<Filter>): string {
  const asked = Object.entries(filter).filter(
    ([name, value]) => value && !(name === 'page' && value === 1) && !(name === 'direction' && value === 'outgoing'),
  )
  return new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
}
