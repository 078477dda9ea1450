import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { formatTime } from '@/lib/platform/i18n/format'
import type { ProgrammeItemView } from '@/lib/seminars/queries/programme'

const looks: Partial<Record<ProgrammeItemView['kind'], string>> = { break: 'text-muted', part: 'font-semibold' }

type Props = {
  items: ProgrammeItemView[]
  /** who speaks in place of a presenter, by paper */
  substitutes?: Record<string, string>
}

/** A programme by the hour, to be read and printed. */
export function ProgrammeTable({ items, substitutes = {} }: Props): ReactNode {
  const t = useTranslations('seminars')
  const locale = useLocale()
  return (
    <Table
      caption={t('programme_page.caption')}
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'time',
          header: t('programme_page.time'),
          cell: (item) => (
            <span className="whitespace-nowrap tabular-nums">
              {formatTime(item.startsAt)}
              {item.kind === 'part' ? null : ` – ${formatTime(item.endsAt)}`}
            </span>
          ),
        },
        {
          key: 'content',
          header: t('programme_page.content'),
          cell: (item) => (
            <>
              <span className={looks[item.kind] ?? 'font-medium'}>{item.title}</span>
              {item.kind === 'paper' ? <span className="block text-sm text-muted">{t('kinds.paper')}</span> : null}
            </>
          ),
        },
        {
          key: 'speaker',
          header: t('programme_page.speaker'),
          cell: (item) => (
            <>
              <Speaker item={item} substitute={item.paperId ? substitutes[item.paperId] : undefined} />
              {item.school ? <span className="block text-sm text-muted">{item.school[locale]}</span> : null}
            </>
          ),
        },
      ]}
    />
  )
}

function Speaker({ item, substitute }: { item: ProgrammeItemView; substitute: string | undefined }): ReactNode {
  const t = useTranslations('seminars.programme_page')
  if (!substitute) return item.speaker
  return (
    <>
      {substitute}
      <span className="block text-sm text-muted">{t('instead', { name: item.speaker })}</span>
    </>
  )
}
