import { Mail } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BoxTable } from '@/components/ballots/box-table'
import { PrepareBox } from '@/components/ballots/prepare-box'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { listBoxes } from '@/lib/ballots/queries/pages'
import { messages } from '@/lib/platform/i18n/messages'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ballots.list'))('title') }
}

export default async function BallotBoxesPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const t = await getTranslations('ballots.list')
  const locale = await getLocale()
  const list = await listBoxes(ctx, year)
  return (
    <>
      <PageHeader
        crumbs={[{ label: messages[locale].polls.list.title, href: `${home}/polls` }]}
        title={t('title')}
        lead={t('lead')}
      />
      <Columns
        aside={
          <Sheet>
            <SheetBody>
              <Link className="link" href="/how-voting-works">
                {t('how')}
              </Link>
            </SheetBody>
          </Sheet>
        }
      >
        <Sheet>
          <BoxTable
            boxes={list.boxes}
            address={`${home}/ballots`}
            empty={
              <EmptyState icon={Mail} title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            }
          />
        </Sheet>
        <PrepareBox list={list} />
      </Columns>
    </>
  )
}
