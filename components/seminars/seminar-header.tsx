import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { formatDate } from '@/lib/platform/i18n/format'
import type { SeminarView } from '@/lib/seminars/queries/seminars'
import { PhaseChip } from './phase-chip'

type Props = {
  seminar: SeminarView
  home: string
  current:
    | 'overview'
    | 'papers'
    | 'reviews'
    | 'decisions'
    | 'programme'
    | 'day'
    | 'floor'
    | 'report'
    | 'proceedings'
    | 'certificates'
  papers?: number
  actions?: ReactNode
}

/** The head of a seminar's pages: its topic, what it is at, and its parts. */
export function SeminarHeader({ seminar, home, current, papers, actions }: Props): ReactNode {
  const t = useTranslations('seminars')
  const locale = useLocale()
  const href = `${home}/seminars/${seminar.id}`
  const published = seminar.programmePublishedAt !== null
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('title'), href: `${home}/seminars` },
          { label: `${t('name')} ${formatDate(seminar.startsAt)}` },
        ]}
        title={seminar.topic}
        state={<PhaseChip phase={seminar.phase} />}
        lead={seminar.host[locale]}
        actions={actions}
      />
      <Tabs
        label={t('name')}
        current={current}
        tabs={[
          { key: 'overview', label: t('overview'), href },
          { key: 'papers', label: t('papers'), href: `${href}/papers`, ...(papers !== undefined && { count: papers }) },
          ...(seminar.ofHost
            ? [
                { key: 'reviews', label: t('reviews'), href: `${href}/reviews` },
                { key: 'decisions', label: t('decisions'), href: `${href}/decisions` },
              ]
            : []),
          { key: 'programme', label: t('programme'), href: `${href}/programme` },
          ...(published && seminar.ofHost ? [{ key: 'day', label: t('day'), href: `${href}/day` }] : []),
          ...(published ? [{ key: 'floor', label: t('floor'), href: `${href}/floor` }] : []),
          ...(published ? [{ key: 'report', label: t('report'), href: `${href}/report` }] : []),
          ...(published || seminar.ofHost
            ? [{ key: 'proceedings', label: t('proceedings'), href: `${href}/proceedings` }]
            : []),
          ...(published && seminar.ofHost
            ? [{ key: 'certificates', label: t('certificates'), href: `${href}/certificates` }]
            : []),
        ]}
      />
    </>
  )
}
