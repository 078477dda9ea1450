import { Lightbulb, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { PracticeList } from '@/components/practices/practice-list'
import { PracticeSearch, type Filter } from '@/components/practices/practice-search'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { Tabs } from '@/components/ui/tabs'
import { requireContext } from '@/lib/platform/auth/session'
import { ownSchool } from '@/lib/practices/policy'
import { listPractices } from '@/lib/practices/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filterSchema = z.object({
  q: z.string().max(200).catch('').default(''),
  school: z
    .string()
    .regex(/^[A-Z0-9]{1,12}$/)
    .optional()
    .catch(undefined),
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  mine: z.enum(['own', 'adopted']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practices'))('title') }
}

/** The address of the list with other filters. */
function hrefOf(filter: Partial<Filter>): string {
  const asked = Object.entries(filter).filter(([name, value]) => value && !(name === 'page' && value === 1))
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search ? `/practices?${search}` : '/practices'
}

export default async function PracticesPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { school, year, mine, ...rest } = filterSchema.parse(await searchParams)
  const filter = { ...rest, ...(school && { school }), ...(year && { year }), ...(mine && { mine }) }
  const t = await getTranslations('practices')
  const found = await listPractices(ctx, filter)
  const staff = ownSchool(ctx.actor) !== null
  const filtered = Boolean(filter.q || school || year || mine)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/practices/spread">{t('list.spread')}</LinkButton>
            <ExcelButton href="/api/practices" filter={{ q: filter.q, school, year, mine }} />
            <PrintButton />
            {staff ? (
              <LinkButton variant="primary" href="/practices/new">
                {t('list.new')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {staff ? (
        <Tabs
          label={t('title')}
          current={mine ?? 'all'}
          tabs={[
            { key: 'all', label: t('list.all'), href: '/practices' },
            { key: 'own', label: t('list.own'), href: '/practices?mine=own' },
            { key: 'adopted', label: t('list.adopted'), href: '/practices?mine=adopted' },
          ]}
        />
      ) : null}
      <PracticeSearch filter={filter} found={found} hrefOf={hrefOf} />
      {found.lines.length > 0 ? (
        <PracticeList lines={found.lines} />
      ) : (
        <Sheet>
          <SheetBody>
            <EmptyState icon={filtered ? SearchX : Lightbulb} title={filtered ? t('list.nothing') : t('list.empty')}>
              {filtered ? t('list.nothingText') : t('list.emptyText')}
            </EmptyState>
          </SheetBody>
        </Sheet>
      )}
      {found.pages > 1 ? (
        <Pagination page={found.page} pages={found.pages} hrefOf={(to) => hrefOf({ ...filter, page: to })} />
      ) : null}
    </>
  )
}
