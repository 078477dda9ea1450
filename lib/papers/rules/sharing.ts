import { maySeeYear } from '@/lib/calendar/policy'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import { isOfHost } from '@/lib/seminars/policy'
import { isOfAuthorsSchool, mayReadPaper } from '../policy'
import type { PaperState } from '../schema'
import { acts, type PaperCase } from './acts'
import { passagesOf, worthOf, type Spread } from './similarity'

type Case = Omit<PaperCase, 'now'>

const handedIn = (state: PaperState): boolean => state !== 'registered' && state !== 'withdrawn'

/** Sees which passages a paper shares: its authors' schools from the first, the host's people once it is handed in. */
export const seesShared = (it: Case): boolean =>
  mayReadPaper(it).ok &&
  (isOfAuthorsSchool(it.actor, it.paper) || (isOfHost(it.actor, it.year, it.seminar) && handedIn(it.paper.state)))

/** The authors explain while they may write on, once there is a text. Refusals: as acts.write, papers.nothing_to_explain. */
export const checkExplain = (it: PaperCase, hasText: boolean): Verdict =>
  firstRefusal(acts.write(it), hasText ? allowed : refuse('papers.nothing_to_explain'))

export type Told = 'whole' | 'passage' | 'nothing'

/**
 * What a reader learns of the other paper: all of it where it may be read; else the shared words with title, school and year,
 * as the lists tell them; nothing of what those lists leave out, whose absence there would tell how it was decided.
 */
export function toldOf(other: Case): Told {
  if (mayReadPaper(other).ok) return 'whole'
  const gone = other.paper.state === 'withdrawn' || other.paper.state === 'declined'
  return maySeeYear(other.actor, other.year) && !gone ? 'passage' : 'nothing'
}

/** A passage as it stands in one of the papers; its paragraph counted over what is not empty. */
export type Excerpt = { text: string; paragraph: number }

export type SharedPassage = {
  words: number
  own: Excerpt
  other: Excerpt
  quoted: boolean
  /** in how many papers of the cluster it stands, about; 2 is these two alone */
  papers: number
}

export type SharedText = { passages: SharedPassage[]; more: number; worth: number }

const mostPassages = 12
const longestExcerpt = 1500

function excerpt(paragraphs: readonly string[], text: string, { from, to }: { from: number; to: number }): Excerpt {
  const words = text.slice(from, to)
  const cut = words.length > longestExcerpt ? `${words.slice(0, longestExcerpt).replace(/\s\S*$/, '')} …` : words
  let paragraph = 0
  for (let end = 0; paragraph < paragraphs.length && end <= from; paragraph++)
    end += (paragraphs[paragraph]?.length ?? 0) + 1
  return { text: cut, paragraph: Math.max(1, paragraph) }
}

/** What two texts share, paragraph by paragraph; the rarest and longest first, and what it says in all. */
export function sharedText(own: readonly string[], other: readonly string[], spread: Spread): SharedText {
  const [first, second] = [own.join('\n'), other.join('\n')]
  const all = passagesOf(first, second, spread)
  return {
    passages: all.slice(0, mostPassages).map((passage) => ({
      words: passage.words,
      own: excerpt(own, first, passage.first),
      other: excerpt(other, second, passage.second),
      quoted: passage.quoted,
      papers: Math.max(2, Math.round(1 / Math.max(passage.weight, 0.001)) + 1),
    })),
    more: Math.max(0, all.length - mostPassages),
    worth: all.reduce((sum, passage) => sum + worthOf(passage), 0),
  }
}
