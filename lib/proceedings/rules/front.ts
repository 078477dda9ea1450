import type { FlowBlock } from '@/lib/platform/storage/flow'
import { saidBy } from './reading'

/** What the product knows of a paper and the book prints over it. */
export type Front = { title: string; authors: string[]; places: string[]; abstract: string; keywords: string[] }

export type WithoutFront = { blocks: FlowBlock[]; abstract: string; keywords: string[] }

const farthest = 16

/** Letters and digits alone, small and without accents, so that a line typed otherwise is known. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const abstractLabel = /^\s*(?:tóm tắt|abstract)\b\s*(?:nội dung|bài viết)?\s*[:.\-–]?\s*/iu
const keywordsLabel = /^\s*(?:từ khóa|từ khoá|key ?words?)\b\s*[:.\-–]?\s*/iu
const ofAuthor = /@|\b(?:tel|email|e-mail)\b|(?:điện thoại|đt|sđt)\s*[:.]|^\s*\(?\*+\)?\s/iu

type Line = 'title' | 'author' | 'abstract' | 'abstract_label' | 'keywords' | null

function lineOf(text: string, front: Front): Line {
  const said = folded(text)
  if (said === folded(front.title)) return 'title'
  if (abstractLabel.test(text)) {
    const rest = folded(text.replace(abstractLabel, ''))
    if (rest === '') return 'abstract_label'
    return rest === folded(front.abstract) ? 'abstract' : null
  }
  if (keywordsLabel.test(text)) {
    const rest = folded(text.replace(keywordsLabel, ''))
    return rest === folded(front.keywords.join(' ')) ? 'keywords' : null
  }
  if (text.length > 250) return null
  const named = [...front.authors, ...front.places].map(folded).filter((name) => name.length > 3)
  return named.some((name) => said.includes(name)) || ofAuthor.test(text) ? 'author' : null
}

const textOf = (block: FlowBlock): string | null => ('runs' in block ? saidBy(block.runs) : null)

/**
 * A paper without its title, authors, abstract and keywords, which the book sets by itself from what the product knows. What
 * differs from it stays where it stands, and is not printed twice.
 */
export function withoutFront(blocks: readonly FlowBlock[], front: Front): WithoutFront {
  const kept: FlowBlock[] = []
  let { abstract, keywords } = front
  let at = 0
  // the front ends with the first line that is not of it
  for (; at < Math.min(farthest, blocks.length); at++) {
    const text = textOf(blocks[at]!)
    if (text === null) break
    const line = lineOf(text, front)
    if (line === 'abstract_label') {
      const next = blocks[at + 1]
      const own = next ? textOf(next) : null
      if (own !== null && folded(own) === folded(front.abstract)) at += 1
      else {
        kept.push(blocks[at]!)
        abstract = ''
      }
      continue
    }
    if (line !== null) continue
    if (abstractLabel.test(text)) abstract = ''
    else if (keywordsLabel.test(text)) keywords = []
    else break
    kept.push(blocks[at]!)
  }
  return { blocks: [...kept, ...blocks.slice(at)], abstract, keywords }
}
