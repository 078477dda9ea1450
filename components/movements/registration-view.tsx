import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { SheetBody } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { Tone } from '@/components/ui/tone'
import type { RegistrationView } from '@/lib/movements/queries'
import { formatNumber } from '@/lib/platform/i18n/format'

const tones: Record<RegistrationView['state'], Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'due',
  received: 'done',
}

/** The state of a registration in a word; late is said with it. */
export async function RegistrationChip({ registration }: { registration: RegistrationView }): Promise<ReactNode> {
  const t = await getTranslations('movements.states')
  if (!registration.id) return <Chip>{t('none')}</Chip>
  return (
    <Chip tone={tones[registration.state]}>
      {t(registration.state)}
      {registration.late ? ` · ${t('late')}` : ''}
    </Chip>
  )
}

/** The two tables of a registration, as the form of the year sets them. */
export async function RegistrationTables({ registration }: { registration: RegistrationView }): Promise<ReactNode> {
  const t = await getTranslations('movements.registration')
  const locale = await getLocale()
  return (
    <>
      <h2 className="px-4 pt-4 md:px-5">{t('targets')}</h2>
      <Table
        caption={t('targets')}
        rows={registration.targets}
        rowKey={(row) => `${row.content} ${row.unit} ${row.planned}`}
        columns={[
          { key: 'content', header: t('content'), cell: (row, index) => `${index + 1}. ${row.content}` },
          { key: 'unit', header: t('unit'), cell: (row) => row.unit },
          {
            key: 'planned',
            header: t('planned'),
            kind: 'number',
            cell: (row) =>
              Number.isNaN(Number(row.planned)) ? row.planned : formatNumber(Number(row.planned), locale),
          },
          { key: 'note', header: t('note'), cell: (row) => row.note },
        ]}
      />
      <h2 className="px-4 pt-4 md:px-5">{t('titles')}</h2>
      <Table
        caption={t('titles')}
        rows={registration.titles}
        rowKey={(row) => row.title}
        empty={
          <SheetBody>
            <p className="text-muted">{t('noTitles')}</p>
          </SheetBody>
        }
        columns={[
          { key: 'title', header: t('titleName'), cell: (row, index) => `${index + 1}. ${row.title}` },
          { key: 'note', header: t('note'), cell: (row) => row.note },
        ]}
      />
    </>
  )
}
