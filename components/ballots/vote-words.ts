import type { Messages } from '@/lib/platform/i18n/messages'

type Polls = Messages['polls']

/** The sentences of the voter's page, and the words of a ballot, in the language of the page. */
export type VoteWords = Messages['ballots']['vote'] & { ballot: Polls['words'] & Polls['vote'] }
export type CardWords = Messages['ballots']['card']
export type VerifyWords = Messages['ballots']['verify']
export type ScreenWords = Messages['ballots']['screen']
