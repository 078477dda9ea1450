import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import type { DelegateView, DelegationView } from '@/lib/meetings/queries'
import { AttendanceChip } from './state-chip'

function Representative({ delegate }: { delegate: DelegateView | undefined }): ReactNode {
  const t = useTranslations('meetings.delegates')
  const offices = useTranslations('common.offices')
  if (!delegate) return <span className="text-muted">{t('waiting')}</span>
  const held = delegate.office ? offices(delegate.office) : null
  const office = delegate.substitute ? t('substitute') : held === delegate.label ? null : held
  return (
    <>
      {delegate.label}
      <div className="text-sm text-muted">
        {office}
        {delegate.reason ? `${office ? ' · ' : ''}${delegate.reason}` : null}
        {delegate.authorisationId ? (
          <>
            {' · '}
            <a className="link" href={`/api/files/${delegate.authorisationId}`}>
              {t('authorisation')}
            </a>
          </>
        ) : null}
      </div>
    </>
  )
}

/** Who comes for each school, and whether he is there. */
export function DelegationsTable({ delegations }: { delegations: DelegationView[] }): ReactNode {
  const t = useTranslations('meetings.delegates')
  const locale = useLocale()
  const first = (row: DelegationView): DelegateView | undefined => row.delegates.find((one) => one.represents)
  const going = (row: DelegationView): number => row.delegates.filter((one) => one.state !== 'excused').length
  return (
    <Table
      caption={t('caption')}
      rows={delegations}
      rowKey={(row) => row.id}
      columns={[
        { key: 'school', header: t('school'), cell: (row) => row.short[locale] },
        { key: 'who', header: t('representative'), cell: (row) => <Representative delegate={first(row)} /> },
        { key: 'state', header: t('state'), cell: (row) => <AttendanceChip state={first(row)?.state ?? null} /> },
        { key: 'people', header: t('people'), kind: 'number', cell: (row) => going(row) },
      ]}
    />
  )
}
