import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { formatTime } from '@/lib/platform/i18n/format'
import type { DayView } from '@/lib/stage/queries/day'

const tones = { now: 'done', next: 'due', ahead: 'info', done: 'info' } as const

/** What a speaker is told of the own turn, loudest when it is next. */
export function TurnNotices({ own }: { own: DayView['own'] }): ReactNode {
  const t = useTranslations('stage.turn')
  return own.map(({ title, turn }) => (
    <Notice key={title} tone={tones[turn.kind]} role="status" title={<span className="text-lg">{t(turn.kind)}</span>}>
      <p>{title}</p>
      {turn.kind === 'ahead' ? <p>{t('more', { lines: turn.lines, time: formatTime(turn.at) })}</p> : null}
    </Notice>
  ))
}
