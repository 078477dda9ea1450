import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, type Column } from '@/components/ui/table'
import { formatDay } from '@/lib/platform/i18n/format'
import { removeEntryAction } from '@/lib/research/actions'
import type { Entry } from '@/lib/research/schema'

type Line = Entry & { id: string }
type Props = {
  lines: Line[]
  caption: string
  empty?: ReactNode
  /** where a line is corrected; without it the table is only read */
  home?: string | undefined
}

/** The lines of a register: what, by whom, from when to when, accepted with what grade. */
export async function EntryTable({ lines, caption, empty, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('research')
  const acts: Column<Line>[] = home
    ? [
        {
          key: 'acts',
          header: <span className="sr-only">{t('register.edit')}</span>,
          label: false,
          kind: 'action',
          cell: (line) => <Acts line={line} home={home} />,
        },
      ]
    : []
  const columns: Column<Line>[] = [
    {
      key: 'title',
      header: t('columns.title'),
      cell: (line) => (
        <>
          {line.title}
          <span className="block text-sm font-normal text-muted">
            {[
              t(`kinds.${line.kind}`),
              ...(line.level ? [t(`levels.${line.level}`)] : []),
              ...(line.recipient ? [line.recipient] : []),
            ].join(' · ')}
          </span>
          {line.note ? <span className="block text-sm font-normal text-muted">{line.note}</span> : null}
        </>
      ),
    },
    {
      key: 'people',
      header: t('register.people'),
      cell: (line) => [line.leader, ...line.members].filter(Boolean).join(', ') || '–',
    },
    {
      key: 'years',
      header: t('register.year'),
      className: 'whitespace-nowrap',
      cell: (line) => [line.fromYear, line.toYear].filter((year) => year !== null).join('–'),
    },
    {
      key: 'accepted',
      header: t('register.state'),
      cell: (line) =>
        line.acceptedOn
          ? [formatDay(line.acceptedOn), ...(line.grade ? [t(`grades.${line.grade}`)] : [])].join(' · ')
          : t('register.notAccepted'),
    },
    ...acts,
  ]
  return <Table caption={caption} rows={lines} rowKey={(line) => line.id} empty={empty} columns={columns} />
}

async function Acts({ line, home }: { line: Line; home: string }): Promise<ReactNode> {
  const t = await getTranslations('research.register')
  return (
    <Row className="no-print">
      <LinkButton size="s" href={`${home}/entries/${line.id}`} aria-label={t('editNamed', { title: line.title })}>
        {t('edit')}
      </LinkButton>
      <ActionForm action={removeEntryAction} draft={false} id={`remove-${line.id}`}>
        <input type="hidden" name="entryId" value={line.id} />
        <SubmitButton variant="quiet" size="s" aria-label={t('removeNamed', { title: line.title })}>
          {t('remove')}
        </SubmitButton>
      </ActionForm>
    </Row>
  )
}
