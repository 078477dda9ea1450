import { defineEvents } from '@/lib/audit/record'

export const pollsEvents = defineEvents({
  'polls.poll_prepared': 'A poll was prepared: its manifest was made and waits for a second person.',
  'polls.manifest_confirmed':
    'A second person of another school confirmed the manifest; nothing in it changes any more.',
  'polls.poll_opened': 'A poll was opened with the seats present at that moment.',
  'polls.vote_cast': 'A seat cast its named vote, or answered an agreement.',
  'polls.poll_closed': 'A poll closed: every present seat had acted, or its hour had come.',
  'polls.count_entered': 'A teller entered the figures; they are shown when both tellers agree.',
  'polls.counts_differ': 'The figures of the two tellers differ: both are asked again.',
  'polls.poll_counted': 'A poll was counted; its result stands.',
  'polls.agreement_turned':
    'An agreement was objected to, or stayed unanswered: it turned into the vote of its manifest.',
  'polls.cancelling_asked': 'Cancelling a poll was asked for, with a reason.',
  'polls.poll_cancelled': 'A poll was cancelled; it stays in the record.',
  'polls.poll_kept': 'A second school refused to cancel a poll: it goes on.',
})
