import { refuse, allowed, type Article, type Verdict } from '@/lib/platform/result'

/** At least n/d of all member schools, or, with `over`, more than that. */
export type QuorumRule = {
  n: number
  d: number
  over: boolean
  article: Article
}

export type Quorum = {
  present: number
  members: number
  needed: number
  n: number
  d: number
  met: boolean
}

/** The least number of schools that makes a share: 2/3 of 9 is 6, 80 % of 7 is 6; integers alone, never a rounded share. */
export function neededOf(members: number, share: Pick<QuorumRule, 'n' | 'd' | 'over'>): number {
  const product = members * share.n
  const least = Math.floor(product / share.d)
  return share.over || product % share.d !== 0 ? least + 1 : least
}

/** How many member schools are represented, against how many must be; the denominator is all members of the year. */
export function quorum(present: number, members: number, rule: QuorumRule): Quorum {
  const needed = neededOf(members, rule)
  return {
    present,
    members,
    needed,
    n: rule.n,
    d: rule.d,
    met: present >= needed,
  }
}

/** A conference that decides opens with its quorum. Refusal: meetings.quorum_not_met, with the article of the rule. */
export function checkQuorum(present: number, members: number, rule: QuorumRule): Verdict {
  const { met, needed } = quorum(present, members, rule)
  return met ? allowed : refuse('meetings.quorum_not_met', { present, members, needed }, rule.article)
}
