import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('prints.sheet') }
}

/** The list that delegates sign at the door. */
export default async function SheetPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { locale, home, meeting } = await openMeeting(params)
  const t = await getTranslations('meetings.prints')
  const rows = meeting.delegations.flatMap(({ short, delegates }) =>
    delegates.filter((one) => one.state !== 'excused').map((one) => ({ ...one, school: short[locale] })),
  )
  return (
    <MeetingFrame meeting={meeting} home={home} place="delegates" actions={<PrintButton />}>
      <Sheet>
        <SheetHeader title={t('sheet_title')} aside={formatDeadline(meeting.startsAt, locale)} />
        <Table
          caption={t('sheet_title')}
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState icon={Users} title={t('none')} />}
          columns={[
            { key: 'name', header: t('name'), cell: (row, at) => `${at + 1}. ${row.label}` },
            { key: 'school', header: t('school'), cell: (row) => row.school },
            {
              key: 'signature',
              header: t('signature'),
              className: 'w-[40%]',
              cell: () => <span className="block min-h-9 print:min-h-12" />,
            },
          ]}
        />
      </Sheet>
    </MeetingFrame>
  )
}
