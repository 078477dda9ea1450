import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { PeopleSearch } from '@/components/people/people-search'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { FilterPills, type Pill } from '@/components/ui/filter-pills'
import { Row, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { isAdministrator } from '@/lib/people/policy'
import { listPeople, type PersonLine } from '@/lib/people/queries/register'
import { offices } from '@/lib/people/schema'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filterSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  office: z.enum(['', ...offices]).catch(''),
  state: z.enum(['', 'open', 'closed', 'none']).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.register')
  return { title: t('title') }
}

const hrefOf = (filter: Record<string, string>): string => {
  const kept = Object.entries(filter).filter(([, value]) => value !== '')
  return kept.length > 0 ? `/academy/people?${new URLSearchParams(kept)}` : '/academy/people'
}

export default async function PeoplePage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { q, office, state, page } = filterSchema.parse(await searchParams)
  const found = await listPeople(ctx, { search: q, page, ...(office && { office }), ...(state && { state }) })
  if (!found) notFound()
  const t = await getTranslations()
  const filter = { q, office, state }
  const pills: Pill[] = [
    ...(q ? [{ key: 'q', label: `“${q}”`, without: hrefOf({ ...filter, q: '' }) }] : []),
    ...(office
      ? [{ key: 'office', label: t(`common.offices.${office}`), without: hrefOf({ ...filter, office: '' }) }]
      : []),
    ...(state
      ? [{ key: 'state', label: t(`people.register.states.${state}`), without: hrefOf({ ...filter, state: '' }) }]
      : []),
  ]
  const invite = isAdministrator(ctx.actor) ? (
    <LinkButton href="/academy/people/invite" variant="primary">
      {t('people.register.invite')}
    </LinkButton>
  ) : undefined
  const empty = pills.length > 0 ? 'people.register.nobodyFound' : 'people.register.nobody'
  return (
    <>
      <PageHeader
        title={t('people.register.title')}
        lead={t('people.register.lead')}
        actions={
          <Row>
            <ExcelButton href="/api/people" filter={filter} />
            <LinkButton href="/academy/units" variant="quiet">
              {t('organisations.form.unitsTitle')}
            </LinkButton>
            {invite}
          </Row>
        }
      />
      <Stack>
        <PeopleSearch search={q} office={office} state={state} />
        <FilterPills pills={pills} clearHref="/academy/people" />
        <p className="text-sm text-muted">{t('people.register.count', { count: found.total })}</p>
        <Sheet>
          {found.people.length === 0 ? (
            <EmptyState icon={Users} title={t(empty)} action={pills.length > 0 ? null : invite}>
              {pills.length > 0 ? null : t('people.register.nobodyMore')}
            </EmptyState>
          ) : (
            <People people={found.people} />
          )}
        </Sheet>
        <Pagination page={page} pages={found.pages} hrefOf={(to) => hrefOf({ ...filter, page: String(to) })} />
      </Stack>
    </>
  )
}

async function People({ people }: { people: PersonLine[] }): Promise<ReactNode> {
  const t = await getTranslations()
  const locale = await getLocale()
  return (
    <Table
      caption={t('people.register.title')}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'person',
          header: t('people.register.person'),
          cell: (person) => (
            <>
              <Link href={`/academy/people/${person.id}`} className="link font-semibold">
                {person.name}
              </Link>
              <span className="block text-sm break-all text-muted">{person.email}</span>
            </>
          ),
        },
        {
          key: 'offices',
          header: t('people.register.offices'),
          cell: (person) =>
            person.offices.length === 0 ? (
              <span className="text-muted">{t('people.register.none')}</span>
            ) : (
              person.offices.map((held) => (
                <span key={`${held.office} ${held.organisation.vi}`} className="block">
                  {t(`common.offices.${held.office}`)} · {held.organisation[locale]}
                </span>
              ))
            ),
        },
        {
          key: 'state',
          header: t('people.register.state'),
          cell: (person) =>
            person.disabled ? <Chip tone="late">{t('people.register.closed')}</Chip> : t('people.register.states.open'),
        },
      ]}
    />
  )
}
