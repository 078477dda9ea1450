import { inCommon, keySet } from '@/lib/papers/rules/words'

/** Words that nearly every proposal has, and that say nothing of what is asked. */
const empty = keySet('đề xuất kiến nghị đề nghị xin về việc các cho của và với trong những một để được là theo')

const tellingWords = (text: string): Set<string> => new Set([...keySet(text)].filter((word) => !empty.has(word)))

type Asked = { title: string; content: string }

const alikeTitle = 0.6
const alikeAtAll = 0.35

/** How alike two asks are by the words that tell something, from 0 to 1: titles count twice. */
export function likeness(first: Asked, second: Asked): number {
  const title = inCommon(tellingWords(first.title), tellingWords(second.title))
  const content = inCommon(tellingWords(first.content), tellingWords(second.content))
  return Math.max(title, (2 * title + content) / 3)
}

/** Whether two proposals seem to ask the same: nearly one title, or a related one over nearly one content. */
export function seemsTheSame(first: Asked, second: Asked): boolean {
  const title = inCommon(tellingWords(first.title), tellingWords(second.title))
  if (title >= alikeTitle) return true
  return title >= alikeAtAll && inCommon(tellingWords(first.content), tellingWords(second.content)) >= alikeTitle
}

/** The proposals that seem to ask the same, the likest first. */
export const likest = <P extends Asked>(one: Asked, others: readonly P[]): P[] =>
  others
    .filter((other) => seemsTheSame(one, other))
    .map((other) => ({ other, worth: likeness(one, other) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ other }) => other)
