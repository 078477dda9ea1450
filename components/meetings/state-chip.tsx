import { CalendarCheck, CalendarX, CircleDot } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { AttendanceState, MeetingState } from '@/lib/meetings/schema'

const tones = { planned: 'neutral', convened: 'info', open: 'due', held: 'done', cancelled: 'late' } as const
const icons = { planned: null, convened: null, open: CircleDot, held: CalendarCheck, cancelled: CalendarX }

export function StateChip({ state }: { state: MeetingState }): ReactNode {
  const t = useTranslations('meetings.states')
  return (
    <Chip tone={tones[state]} icon={icons[state]}>
      {t(state)}
    </Chip>
  )
}

const attendanceTones = { registered: 'info', present: 'done', excused: 'due', absent: 'late' } as const

export function AttendanceChip({ state }: { state: AttendanceState | null }): ReactNode {
  const t = useTranslations('meetings')
  if (!state)
    return (
      <Chip tone="neutral" icon={null}>
        {t('delegates.none')}
      </Chip>
    )
  return <Chip tone={attendanceTones[state]}>{t(`attendance.${state}`)}</Chip>
}
