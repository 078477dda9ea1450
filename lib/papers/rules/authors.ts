import { allowed, atField, refuse, type Verdict } from '@/lib/platform/result'
import type { AuthorsInput } from '../schema'

/** Authors come from schools of the year. Refusal: papers.author_not_member. */
export function membersOnly(authors: readonly { organisationId: string }[], memberIds: readonly string[]): Verdict {
  const at = authors.findIndex((author) => !memberIds.includes(author.organisationId))
  return at === -1 ? allowed : atField(`authors.${at}.organisationId`, refuse('papers.author_not_member'))
}

type AuthorRow = {
  position: number
  name: string
  organisationId: string
  personId: string | null
  degree: string
  post: string
  email: string
  phone: string
  presents: boolean
}

/** Authors in the order of the form, with their accounts; one of them presents. */
export const authorRows = (input: AuthorsInput, accounts: readonly (string | null)[]): AuthorRow[] =>
  input.authors.map(({ row, email, ...author }, at) => ({
    ...author,
    email: email.toLowerCase(),
    position: at + 1,
    personId: accounts[at] ?? null,
    presents: row === input.presenter,
  }))
