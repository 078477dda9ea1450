import { MessageSquareReply, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { ProposalSearch } from '@/components/proposals/proposal-search'
import { ProposalTable } from '@/components/proposals/proposal-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { Tabs } from '@/components/ui/tabs'
import { requireContext } from '@/lib/platform/auth/session'
import { listAskingPlaces, listProposals } from '@/lib/proposals/queries'
import { addressees, proposalStates } from '@/lib/proposals/schema'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filterSchema = z.object({
  q: z.string().max(200).catch('').default(''),
  state: z.enum(proposalStates).optional().catch(undefined),
  addressee: z.enum(addressees).optional().catch(undefined),
  mine: z.enum(['asked', 'owed']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
type Filter = z.output<typeof filterSchema>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('title') }
}

/** The address of the list with other filters. */
function hrefOf(filter: Partial<Filter>): string {
  const asked = Object.entries(filter).filter(([name, value]) => value && !(name === 'page' && value === 1))
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search ? `/proposals?${search}` : '/proposals'
}

export default async function ProposalsPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { state, addressee, mine, ...rest } = filterSchema.parse(await searchParams)
  const filter = { ...rest, ...(state && { state }), ...(addressee && { addressee }), ...(mine && { mine }) }
  const t = await getTranslations('proposals')
  const [{ lines, total, pages, page }, places] = await Promise.all([listProposals(ctx, filter), listAskingPlaces(ctx)])
  const filtered = Boolean(filter.q || state || addressee || mine)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ExcelButton href="/api/proposals" filter={{ q: filter.q, state, addressee, mine }} />
            {places.length > 0 ? (
              <LinkButton variant="primary" href="/proposals/new">
                {t('list.new')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={t('title')}
        current={mine ?? 'all'}
        tabs={[
          { key: 'all', label: t('list.all'), href: '/proposals' },
          { key: 'owed', label: t('list.owed'), href: '/proposals?mine=owed' },
          { key: 'asked', label: t('list.asked'), href: '/proposals?mine=asked' },
        ]}
      />
      <ProposalSearch filter={filter} total={total} hrefOf={hrefOf} />
      <Sheet>
        <ProposalTable
          lines={lines}
          now={ctx.now}
          empty={
            <SheetBody>
              <EmptyState
                icon={filtered ? SearchX : MessageSquareReply}
                title={filtered ? t('list.nothing') : t('list.empty')}
              >
                {filtered ? t('list.nothingText') : t('list.emptyText')}
              </EmptyState>
            </SheetBody>
          }
        />
      </Sheet>
      {pages > 1 ? <Pagination page={page} pages={pages} hrefOf={(to) => hrefOf({ ...filter, page: to })} /> : null}
    </>
  )
}
