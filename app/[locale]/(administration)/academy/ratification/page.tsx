import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OpenHandOvers, QueueTable } from '@/components/ratification/queue-table'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { requireContext } from '@/lib/platform/auth/session'
import { listOpenHandOvers, listRatificationQueue } from '@/lib/ratification/queries/queue'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratification.desk'))('title') }
}

export default async function RatificationDesk(): Promise<ReactNode> {
  const ctx = await requireContext()
  const [lines, handOvers, t] = await Promise.all([
    listRatificationQueue(ctx),
    listOpenHandOvers(ctx),
    getTranslations('ratification.desk'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <QueueTable lines={lines} />
        <OpenHandOvers lines={handOvers} />
      </Stack>
    </>
  )
}
