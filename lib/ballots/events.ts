import { defineEvents, type AuditEvent } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'

export const ballotsEvents = defineEvents({
  'ballots.box_prepared': 'The ballot box of a conference was prepared: three keep a card each.',
  'ballots.keys_published': 'A trustee published the public keys of the own card.',
  'ballots.card_proved': 'A trustee opened a test with the card: it works.',
  'ballots.card_replaced': 'A trustee began again with a new card before the key book was written.',
  'ballots.key_book_drafted': 'The key book was written: roll, trustees, all public keys.',
  'ballots.box_sealed': 'A second person of another school confirmed the key book; nothing in it changes any more.',
  'ballots.collecting_opened': 'Ballots are handed out.',
  'ballots.ballot_received': 'A seat received its ballots; nobody knows which ones.',
  'ballots.paper_given': 'A seat takes paper ballots and gives up the electronic ones.',
  'ballots.collecting_closed': 'Handing out is over: the issuing keys are deleted.',
  'ballots.question_opened': 'Voting on a question began.',
  'ballots.question_closed': 'Voting on a question is over; its board stands.',
  'ballots.opening_published': 'A trustee published the opening key of a question.',
  'ballots.box_voided': 'The ballot box was declared void: what is still to decide is decided on paper.',
})

/** What every entry about a ballot box says. */
export const about = (
  event: keyof typeof ballotsEvents,
  box: { id: string },
  year: Pick<Year, 'id' | 'clusterId'>,
  facts: NonNullable<AuditEvent['facts']> = {},
): AuditEvent => ({
  ...{ event, subject: { type: 'ballot_box', id: box.id }, facts, clusterId: year.clusterId, yearId: year.id },
})
