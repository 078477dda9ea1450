import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { formatDate, formatTime } from '@/lib/platform/i18n/format'
import type { ProgrammeView } from '@/lib/seminars/queries/programme'
import type { SeminarView } from '@/lib/seminars/queries/seminars'
import { ProgrammeTable } from './programme-table'

type Props = { seminar: SeminarView; programme: ProgrammeView; substitutes: Record<string, string> }

/** The version that everybody reads, with its number and its day; before the first, the host's draft. */
export function PrintedProgramme({ seminar, programme, substitutes }: Props): ReactNode {
  const t = useTranslations('seminars.programme_page')
  const { released, draft } = programme
  const hours = `${formatTime(seminar.startsAt)} – ${formatTime(seminar.endsAt)}, ${formatDate(seminar.startsAt)}`
  return (
    <Sheet>
      <SheetHeader
        title={t('title')}
        aside={released ? t('version', { number: released.number, date: formatDate(released.at) }) : t('draft')}
      />
      <SheetBody>
        <p className="text-muted">{[hours, seminar.place].filter((text) => text !== '').join(' · ')}</p>
      </SheetBody>
      <ProgrammeTable items={(released ?? draft)?.items ?? []} substitutes={substitutes} />
    </Sheet>
  )
}
