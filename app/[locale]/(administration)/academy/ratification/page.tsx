import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { queueHref, QueueSearch } from '@/components/ratification/queue-search'
import { OpenHandOvers, QueueTable, WaitingRevocations } from '@/components/ratification/queue-table'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { isAcademyReviewer } from '@/lib/people/policy'
import { requireContext } from '@/lib/platform/auth/session'
import { listOpenHandOvers, listQueuePage } from '@/lib/ratification/queries/queue'
import { listWaitingRevocations } from '@/lib/ratification/queries/revocations'
import { queueFilterSchema } from '@/lib/ratification/schema'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratification.desk'))('title') }
}

export default async function RatificationDesk({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const filter = queueFilterSchema.parse(await searchParams)
  const { page: _, ...asked } = filter
  const narrowed = filter.q !== '' || filter.stands !== undefined
  const [found, handOvers, revocations, t] = await Promise.all([
    listQueuePage(ctx, filter),
    listOpenHandOvers(ctx),
    listWaitingRevocations(ctx),
    getTranslations('ratification.desk'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <div>
          {found.total > 0 || narrowed ? <QueueSearch filter={filter} found={found} /> : null}
          <QueueTable lines={found.lines} answers={isAcademyReviewer(ctx.actor)} narrowed={narrowed} />
        </div>
        <Pagination page={found.page} pages={found.pages} hrefOf={(page) => queueHref({ ...asked, page })} />
        <WaitingRevocations lines={revocations} />
        <OpenHandOvers lines={handOvers} />
      </Stack>
    </>
  )
}
