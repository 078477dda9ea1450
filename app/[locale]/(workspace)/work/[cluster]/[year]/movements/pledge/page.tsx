import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LiveSignatures } from '@/components/movements/live-signatures'
import { PledgeActs } from '@/components/movements/pledge-acts'
import { PledgeDocument } from '@/components/movements/pledge-document'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { getPledge } from '@/lib/movements/queries'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('pledge.heading') }
}

export default async function PledgePage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const page = await getPledge(ctx, year)
  const { pledge, lines, may } = page
  const t = await getTranslations('movements')
  const count = pledge?.adoptedAt ? 1 + pledge.signed : 0
  return (
    <>
      <LiveSignatures address={`/api/work/${year.clusterCode}/${year.year}/pledge`} count={count} />
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/movements` }, { label: t('pledge.heading') }]}
        title={t('pledge.title', { year: String(year.year) })}
        state={
          pledge ? (
            <Chip tone={pledge.adoptedAt ? 'done' : 'neutral'}>
              {pledge.adoptedAt ? t('pledge.adopted') : t('pledge.draft')}
            </Chip>
          ) : null
        }
        actions={pledge ? <PrintButton /> : null}
      />
      {pledge ? (
        <Columns aside={<PledgeActs page={page} pledge={pledge} home={home} />}>
          <PledgeDocument pledge={pledge} lines={lines} yearId={year.id} year={year.year} />
        </Columns>
      ) : (
        <Sheet>
          <SheetBody>
            <EmptyState
              icon={ScrollText}
              title={t('pledge.none')}
              action={
                may.write.ok ? (
                  <LinkButton variant="primary" href={`${home}/movements/pledge/edit`}>
                    {t('pledge.write')}
                  </LinkButton>
                ) : undefined
              }
            >
              {t('pledge.noneText')}
            </EmptyState>
          </SheetBody>
        </Sheet>
      )}
    </>
  )
}
