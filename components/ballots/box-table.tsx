import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { BoxRow } from '@/lib/ballots/queries/pages'

type Props = { boxes: BoxRow[]; address: string; empty: ReactNode }

/** The ballot boxes of a year. */
export async function BoxTable({ boxes, address, empty }: Props): Promise<ReactNode> {
  const t = await getTranslations('ballots')
  if (boxes.length === 0) return empty
  return (
    <Table
      caption={t('list.table')}
      rows={boxes}
      rowKey={(box) => box.id}
      columns={[
        {
          key: 'meeting',
          header: t('list.meeting'),
          cell: (box) => (
            <Link className="link" href={`${address}/${box.id}`}>
              {box.meeting}
            </Link>
          ),
        },
        {
          key: 'state',
          header: t('list.state'),
          cell: (box) => (
            <Chip tone={box.state === 'ready' ? 'done' : box.state === 'void' ? 'late' : 'due'}>
              {t(`states.${box.state}`)}
            </Chip>
          ),
        },
        {
          key: 'received',
          header: t('list.received'),
          kind: 'number',
          cell: (box) =>
            box.seats > 0 ? t('list.receivedOf', { received: box.received, seats: box.seats }) : t('ways.none'),
        },
      ]}
    />
  )
}
