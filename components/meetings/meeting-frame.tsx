import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import type { MeetingView } from '@/lib/meetings/queries'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { StateChip } from './state-chip'

export type MeetingPlace = 'overview' | 'prepare' | 'delegates' | 'minutes' | 'results'

type Props = { meeting: MeetingView; home: string; place: MeetingPlace; actions?: ReactNode; children: ReactNode }

/** Title, state and the parts of one meeting, around what a part shows. */
export async function MeetingFrame({ meeting, home, place, actions, children }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const at = `${home}/meetings/${meeting.id}`
  const prepares = meeting.verdicts.prepare.ok || meeting.verdicts.nameOfficers.ok
  const places: MeetingPlace[] = [
    'overview',
    ...(prepares ? (['prepare'] as const) : []),
    'delegates',
    'minutes',
    'results',
  ]
  const tabs = places.map((key) => ({
    key,
    label: t(`tabs.${key}`),
    href: key === 'overview' ? at : `${at}/${key}`,
  }))
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('list.title'), href: `${home}/meetings` }, { label: t(`kinds.${meeting.kind}`) }]}
        title={meeting.title}
        state={<StateChip state={meeting.state} />}
        lead={`${formatDeadline(meeting.startsAt, locale)} · ${meeting.place || t('list.online')}`}
        actions={actions}
      />
      <Tabs tabs={tabs} current={place} label={t('tabs.label')} />
      {children}
    </>
  )
}
