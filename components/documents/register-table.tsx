import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Table, type Column } from '@/components/ui/table'
import type { DocumentLine } from '@/lib/documents/queries'
import { printedNumber } from '@/lib/documents/rules/symbols'
import type { DocumentDirection } from '@/lib/documents/schema'
import { formatDay } from '@/lib/platform/i18n/format'
import { DocumentChip } from './state-chip'

type Props = { lines: DocumentLine[]; direction: DocumentDirection; home: string; empty: ReactNode }

/** The lines of a register in the columns that the paper register has. */
export async function RegisterTable({ lines, direction, home, empty }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents')
  const [subject, state] = await endColumns(home)
  return (
    <Table
      caption={t('list.caption')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={direction === 'outgoing' ? await outgoing(subject, state) : await incoming(subject, state)}
      empty={empty}
    />
  )
}

type Of = Column<DocumentLine>

const day = (date: Date | null): string => (date ? formatDay(date) : '–')

async function endColumns(home: string): Promise<[Of, Of]> {
  const t = await getTranslations('documents')
  return [
    {
      key: 'subject',
      header: t('columns.subject'),
      kind: 'long',
      cell: (line) => (
        <Link className="link" href={`${home}/documents/${line.id}`}>
          {line.subject || t('untitled')}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: (line) => (
        <>
          <DocumentChip state={line.state} />
          {line.cancelReason ? <span className="block text-sm text-muted">{line.cancelReason}</span> : null}
        </>
      ),
    },
  ]
}

async function outgoing(subject: Of, state: Of): Promise<Of[]> {
  const t = await getTranslations('documents')
  return [
    {
      key: 'symbol',
      header: t('columns.symbol'),
      className: 'whitespace-nowrap',
      cell: (line) => line.symbol ?? t('list.noNumber'),
    },
    { key: 'date', header: t('columns.date'), className: 'whitespace-nowrap', cell: (line) => day(line.date) },
    subject,
    { key: 'signer', header: t('columns.signer'), cell: (line) => line.signer || '–' },
    state,
  ]
}

async function incoming(subject: Of, state: Of): Promise<Of[]> {
  const t = await getTranslations('documents')
  return [
    {
      key: 'number',
      header: t('columns.arrivalNumber'),
      cell: (line) => (line.number === null ? '–' : printedNumber(line.number)),
    },
    { key: 'arrived', header: t('columns.arrivedOn'), className: 'whitespace-nowrap', cell: (line) => day(line.date) },
    {
      key: 'sender',
      header: t('columns.sender'),
      cell: (line) => (
        <>
          {line.sender}
          <span className="block text-sm font-normal text-muted">
            {[line.symbol, line.senderDate ? formatDay(line.senderDate) : ''].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    subject,
    state,
  ]
}
