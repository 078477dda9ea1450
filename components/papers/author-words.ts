import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { AuthorWords } from './authors-field'

/** The words that the rows of authors take to the browser. */
export function authorWords(locale: Locale): AuthorWords {
  const { fields } = messages[locale].papers
  return {
    ...{ authors: fields.authors, author: fields.author, name: fields.author_name, school: fields.author_school },
    ...{ post: fields.author_post, degree: fields.author_degree, email: fields.author_email },
    ...{ phone: fields.author_phone, presents: fields.author_presents, add: fields.author_add },
    ...{ guest: fields.author_guest, affiliation: fields.author_affiliation },
    affiliationHint: fields.author_affiliation_hint,
    remove: fields.author_remove,
  }
}
