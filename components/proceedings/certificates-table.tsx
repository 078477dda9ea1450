import { Award } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table, type Column } from '@/components/ui/table'
import type { CertificateRow } from '@/lib/proceedings/queries/certificates'
import type { CertificateKind } from '@/lib/proceedings/schema'

/** To whom one kind of certificate was given, will be given, or why not. */
export function CertificatesTable({ kind, rows }: { kind: CertificateKind; rows: CertificateRow[] }): ReactNode {
  const t = useTranslations('proceedings.certificates')
  const state = ({ number, done }: CertificateRow): ReactNode =>
    number ?? (
      <span className="text-muted">
        {done ? t('waiting') : t(kind === 'presentation' ? 'not_presented' : 'not_attended')}
      </span>
    )
  const columns: Column<CertificateRow>[] = [
    { key: 'name', header: t('name'), cell: ({ name }) => name },
    { key: 'about', header: t('about'), cell: ({ about }) => about },
    ...(kind === 'presentation'
      ? [{ key: 'work', header: t('work'), kind: 'long' as const, cell: ({ work }: CertificateRow) => work }]
      : []),
    { key: 'number', header: t('number'), cell: state },
  ]
  return (
    <Sheet>
      <SheetHeader
        title={t(kind)}
        aside={
          rows.length > 0
            ? t('given', { given: rows.filter((row) => row.number !== null).length, of: rows.length })
            : null
        }
      />
      <Table
        caption={t(`${kind}_caption`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.paperId ?? row.delegateId ?? row.name}
        empty={<EmptyState icon={Award} title={t(`no_${kind}`)} />}
      />
    </Sheet>
  )
}
