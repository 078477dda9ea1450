import { submitPaper } from '@/lib/papers/commands/submit-paper'
import type { AuthorInput } from '@/lib/papers/schema'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { authorOf, registered, written } from './seminars'
import type { School } from './world'

/** A guest as the form sends one: of no school, with an address. */
export const guestOf = (row: string, email: string, name = `Khách ${row}`): AuthorInput => ({
  ...{ row, name, organisationId: null, affiliation: 'Viện minh họa', degree: '', post: '', email, phone: '' },
})

/** A paper handed in by a school's lecturer together with others. */
export async function together(seminarId: string, school: School, others: AuthorInput[]): Promise<string> {
  const paperId = await registered(seminarId, school)
  const authors = [authorOf(school), ...others]
  const answer = await submitPaper(asPerson(school.people.lecturer), await written(paperId, { authors }))
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return paperId
}

/** The token of the link that was last sent to an address. */
export async function tokenSentTo(email: string): Promise<string> {
  const letter = await db().mailMessage.findFirstOrThrow({ where: { recipient: email }, orderBy: { id: 'desc' } })
  return /\/consent\/([\w-]+)/.exec(letter.body)![1]!
}

export const authorNamed = (paperId: string, name: string) =>
  db().paperAuthor.findFirstOrThrow({ where: { paperId, name } })
