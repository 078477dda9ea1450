import type { Anatomy } from './anatomy'
import type { Element } from './elements'
import { finding, type Finding, type Numbered } from './findings'

type Placed = [Element, Numbered | null | undefined]

// the first element that stands before the one it should follow
function disorder(row: Placed[]): Finding[] {
  const there = row.filter((one): one is [Element, Numbered] => one[1] !== null && one[1] !== undefined)
  const at = there.findIndex(([, paragraph], place) => place > 0 && paragraph.number < there[place - 1]![1].number)
  if (at < 0) return []
  const [element, paragraph] = there[at]!
  const [before] = there[at - 1]!
  return [finding('order', element, paragraph, '', before)]
}

/** Elements in the order of the layout (Decree 30, annex I, part IV): each column of the letterhead, then the page. */
export function checkOrder(anatomy: Anatomy): Finding[] {
  const { title, motto, date, superiors, issuers, asterisk, number, letterSubject } = anatomy
  const { type, subject, addressee, bases, body, recipientsWord } = anatomy
  const head = [title, number, date].filter((one) => one !== null).at(-1)
  return [
    ...disorder([
      ['national_title', title],
      ['motto', motto],
      ['date', date],
    ]),
    ...disorder([
      ['superior', superiors.at(-1)],
      ['issuer', issuers.at(-1)],
      ['asterisk', asterisk],
      ['number', number],
      ['letter_subject', letterSubject],
    ]),
    ...disorder([
      ['number', head],
      ['type', type],
      ['subject', subject[0]],
      ['addressee', addressee],
      ['basis', bases[0]],
    ]),
    ...disorder([
      ['body', body.at(-1)],
      ['recipients_word', recipientsWord],
    ]),
  ]
}
