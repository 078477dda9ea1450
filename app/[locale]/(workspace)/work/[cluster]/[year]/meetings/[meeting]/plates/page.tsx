import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { NamePlate, type Plate } from '@/components/meetings/name-plate'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import { getProgramme } from '@/lib/seminars/queries/programme'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('prints.plates') }
}

export default async function PlatesPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, locale, home, meeting } = await openMeeting(params)
  const t = await getTranslations('meetings.prints')
  const programme = meeting.seminarId ? await getProgramme(ctx, year, meeting.seminarId) : null
  const speakers = (programme?.released?.items ?? []).filter((item) => item.kind === 'paper')
  const plates: Plate[] = [
    ...meeting.officers.map(({ role, label }) => ({ name: label, below: t(role) })),
    ...speakers.map(({ speaker, school }) => ({ name: speaker, below: school?.[locale] ?? t('speaker') })),
    ...meeting.delegations.flatMap(({ short, delegates }) =>
      delegates.filter((one) => one.state !== 'excused').map(({ label }) => ({ name: label, below: short[locale] })),
    ),
    ...meeting.guests.map(({ label }) => ({ name: label, below: t('guest') })),
  ]
  const once = [...new Map(plates.map((plate) => [`${plate.name} ${plate.below}`, plate])).values()]
  return (
    <MeetingFrame meeting={meeting} home={home} place="delegates" actions={once.length > 0 ? <PrintButton /> : null}>
      <p className="mb-5 max-w-[60ch] text-muted no-print">{t('plates_note')}</p>
      {once.length === 0 ? (
        <Sheet>
          <EmptyState icon={Users} title={t('none')} />
        </Sheet>
      ) : null}
      <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-3 print:block">
        {once.map((plate) => (
          <NamePlate key={`${plate.name} ${plate.below}`} plate={plate} />
        ))}
      </div>
    </MeetingFrame>
  )
}
