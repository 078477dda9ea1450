import type { LayoutModel } from '@/lib/platform/storage/layout'
import { anatomyOf } from './anatomy'
import { gathered, type Finding } from './findings'
import type { Profile } from './kinds'
import { checkBody } from './layout-body'
import { checkEnding } from './layout-ending'
import { checkHead, checkTitle } from './layout-head'
import { checkOrder } from './layout-order'
import { checkLetters, checkPages } from './layout-pages'

/**
 * What differs in a document from the layout of official papers, in the order of the document. Sizes, order and words:
 * Decree 30/2020/NĐ-CP, annex I; guidance 36-HD/VPTW.
 */
export function findingsOf(model: LayoutModel, profile: Profile): Finding[] {
  const anatomy = anatomyOf(model, profile)
  return gathered([
    ...checkPages(model, profile),
    ...checkLetters(anatomy.all),
    ...checkHead(anatomy, profile),
    ...checkTitle(anatomy, profile),
    ...checkOrder(anatomy),
    ...checkBody(anatomy, profile),
    ...checkEnding(anatomy, profile),
  ])
}
