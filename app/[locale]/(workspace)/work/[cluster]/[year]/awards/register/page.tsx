import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RegisterSearch, registerHref } from '@/components/awards/register-search'
import { RegisterTable } from '@/components/awards/register-table'
import { ExcelButton } from '@/components/ui/excel-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { listRegister } from '@/lib/awards/queries'
import { registerFilterSchema } from '@/lib/awards/schema'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { formatNumber } from '@/lib/platform/i18n/format'

type Props = {
  params: Promise<{ cluster: string; year: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('awards.register'))('title') }
}

export default async function RegisterPage({ params, searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  if (!year) notFound()
  const t = await getTranslations('awards')
  const filter = registerFilterSchema.parse(await searchParams)
  const found = await listRegister(ctx, filter)
  const here = `/work/${year.clusterCode}/${year.year}/awards`
  const href = `${here}/register`
  const { page: _, ...asked } = filter
  const { sum, unknown } = found.money
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('page.title'), href: here }]}
        title={t('register.title')}
        lead={t('register.lead')}
        actions={<ExcelButton href="/api/awards" filter={asked} />}
      />
      <RegisterSearch href={href} filter={filter} found={found} />
      <Sheet>
        <RegisterTable rows={found.lines} filtered={Object.values(asked).some(Boolean)} />
        {found.total > 0 ? (
          <SheetBody className="border-t border-line">
            <p className="text-md">{t('register.money', { amount: formatNumber(sum, await getLocale()), unknown })}</p>
          </SheetBody>
        ) : null}
      </Sheet>
      <Pagination page={found.page} pages={found.pages} hrefOf={(page) => registerHref(href, { ...asked, page })} />
    </>
  )
}
