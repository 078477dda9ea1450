import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { FilterPills } from '@/components/ui/filter-pills'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { RecordTable } from '@/components/audit/record-table'
import { listRecords } from '@/lib/audit/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { messages } from '@/lib/platform/i18n/messages'
import { getNames } from '@/lib/organisations/queries/names'

type Props = { searchParams: Promise<{ module?: string; before?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

const modules = Object.keys(messages.vi.audit.modules) as (keyof typeof messages.vi.audit.modules)[]

export default async function RecordsPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('audit')
  const locale = await getLocale()
  const asked = await searchParams
  const chosen = modules.find((one) => one === asked.module)
  const before = /^\d{1,18}$/.test(asked.before ?? '') ? asked.before : undefined
  const { lines, next } = await listRecords(ctx, { ...(chosen && { module: chosen }), ...(before && { before }) })
  const ids = lines.flatMap((line) => line.offices.map((office) => office.organisationId))
  const names = await getNames(ctx, ids)
  const hrefOf = (page: string): string =>
    `/records?${new URLSearchParams({ ...(chosen && { module: chosen }), before: page })}`
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<Takeaways module={chosen} />} />
      <form className="no-print mb-4 flex flex-wrap items-end gap-3">
        <div className="min-w-56">
          <Select
            name="module"
            label={t('module')}
            defaultValue={chosen ?? ''}
            options={[
              { value: '', label: t('all') },
              ...modules.map((value) => ({ value, label: t(`modules.${value}`) })),
            ]}
          />
        </div>
        <Button type="submit">{t('filter')}</Button>
      </form>
      {chosen ? <FilterPills pills={[{ key: 'module', label: t(`modules.${chosen}`), without: '/records' }]} /> : null}
      <Sheet>
        {lines.length === 0 ? (
          <SheetBody>
            <EmptyState icon={History} title={t('empty')}>
              {chosen || before ? t('emptyFilter') : t('emptyText')}
            </EmptyState>
          </SheetBody>
        ) : (
          <RecordTable lines={lines} names={names} locale={locale} />
        )}
      </Sheet>
      <Row className="no-print mt-4">
        {before ? (
          <LinkButton variant="quiet" href={chosen ? `/records?module=${chosen}` : '/records'}>
            {t('newest')}
          </LinkButton>
        ) : null}
        {next ? <LinkButton href={hrefOf(next)}>{t('older')}</LinkButton> : null}
      </Row>
    </>
  )
}

/** The records as a file or on paper. */
const Takeaways = ({ module }: { module: string | undefined }): ReactNode => (
  <>
    <ExcelButton href="/api/records" filter={{ module }} />
    <PrintButton />
  </>
)
