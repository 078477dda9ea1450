import type { WordBlock, WordModel, WordSection } from '@/lib/platform/word/model'
import { ifAny } from './blocks'
import { letterhead, titleOf } from './frame'
import { documentKinds, type DocumentKind, type Profile } from './kinds'
import { font, paper, stylesOf } from './look'
import { handOver, reviewMinutes, submissionLetter, tallyMinutes } from './shipped-awards'
import { call, invitation, minutes, programme } from './shipped-events'
import { decisionList, report, reportAppendix } from './shipped-report'
import { decision, plan, pledge, proposals, registration } from './shipped-year'

// an appendix that has nothing to show goes with its pages
type Body = { body: () => WordBlock[]; appendix?: { wide: boolean; needs: string; blocks: () => WordBlock[] } }

const bodies: Record<DocumentKind, Body> = {
  plan: { body: plan },
  registration: { body: registration },
  pledge: { body: pledge },
  report: { body: report, appendix: { wide: true, needs: 'tong_hop', blocks: reportAppendix } },
  decision: { body: decision, appendix: { wide: false, needs: 'danh_sach', blocks: decisionList } },
  proposals: { body: proposals },
  hand_over: { body: handOver },
  call: { body: call },
  invitation: { body: invitation },
  programme: { body: programme },
  minutes: { body: minutes },
  review_minutes: { body: reviewMinutes },
  tally_minutes: { body: tallyMinutes },
  submission_letter: { body: submissionLetter },
}

const section = (blocks: WordBlock[], wide = false, restarts = false): WordSection => ({
  width: wide ? paper.height : paper.width,
  height: wide ? paper.width : paper.height,
  margins: paper.margins,
  restarts,
  blocks,
})

/**
 * The template that comes with the product, as a model to be written: a kind in one of the two layouts. The structure of
 * each kind follows Decree 30, annex III; sizes and order annex I, or guidance 36-HD/VPTW.
 */
export function templateModel(kind: DocumentKind, profile: Profile): WordModel {
  const { body, appendix } = bodies[kind]
  const main = [...letterhead(kind, profile), ...titleOf(kind), ...body()]
  return {
    title: documentKinds[kind].title || 'CÔNG VĂN',
    font,
    size: 14,
    styles: stylesOf(profile),
    pageNumber: 'SoTrang',
    sections: [
      section(main),
      ...(appendix ? [section(ifAny(appendix.needs, ...appendix.blocks()), appendix.wide, true)] : []),
    ],
  }
}
