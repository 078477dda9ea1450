'use client'

import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { programmeRemarks, type ProgrammeRemark } from '@/lib/seminars/rules/programme'
import { fill, type BuilderWords } from './builder-words'
import type { Line } from './use-lines'

type Props = {
  lines: (Line & { school: string })[]
  span: { startsAt: Date; endsAt: Date }
  presidium: readonly string[]
  words: BuilderWords
}

const sentence = (remark: ProgrammeRemark, words: BuilderWords): string => {
  if (remark.kind === 'over_time') return fill(words.overTime, { minutes: remark.minutes })
  if (remark.kind === 'spare_time') return fill(words.spareTime, { minutes: remark.minutes })
  return fill(remark.kind === 'speaker_twice' ? words.speakerTwice : words.chairSpeaks, { speaker: remark.speaker })
}

/** What does not fit, while it arises. */
export function BuilderRemarks({ lines, span, presidium, words }: Props): ReactNode {
  const remarks = programmeRemarks(lines, span, presidium)
  if (remarks.length === 0) return null
  const tone = remarks.some((remark) => remark.kind !== 'spare_time') ? 'due' : 'info'
  return (
    <Notice tone={tone} role="status">
      {remarks.map((remark) => (
        <p key={JSON.stringify(remark)}>{sentence(remark, words)}</p>
      ))}
    </Notice>
  )
}
