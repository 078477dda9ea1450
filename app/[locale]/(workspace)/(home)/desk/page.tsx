import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { requireContext } from '@/lib/platform/auth/session'
import { formatLongDate } from '@/lib/platform/i18n/format'

export default async function DeskPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('menu')
  return <PageHeader title={t('desk')} aside={formatLongDate(ctx.now, await getLocale())} />
}
