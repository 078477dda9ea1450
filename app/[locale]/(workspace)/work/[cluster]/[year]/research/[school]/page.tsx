import { Microscope } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CountsSheet } from '@/components/research/counts-sheet'
import { EntryTable } from '@/components/research/entry-table'
import { ExcelSheet } from '@/components/research/excel-sheet'
import { DownloadButton, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { getRegister } from '@/lib/research/queries'
import { openYear } from '../../open-year'

type Params = Promise<{ cluster: string; year: string; school: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('research'))('title') }
}

export default async function RegisterPage({ params }: { params: Params }): Promise<ReactNode> {
  const { ctx, year, home, locale } = await openYear(params)
  const register = await getRegister(ctx, year, (await params).school)
  if (!register) notFound()
  const t = await getTranslations('research')
  const own = `${home}/research/${register.code}`
  const file = `/api${own}?locale=${locale}`
  const writes = register.may.write.ok
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/research` }, { label: String(year.year) }]}
        title={register.name[locale]}
        lead={t('title')}
        actions={
          <>
            <DownloadButton href={file}>{t('register.export')}</DownloadButton>
            <PrintButton />
            {writes ? (
              <LinkButton variant="primary" href={`${own}/entries/new`}>
                {t('register.add')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Columns
        aside={
          <>
            <CountsSheet counts={register.counts} />
            {writes ? (
              <ExcelSheet register={register} yearId={year.id} home={own} template={`${file}&template=1`} />
            ) : null}
          </>
        }
      >
        <Sheet>
          <EntryTable
            caption={t('register.caption')}
            lines={register.entries}
            home={writes ? own : undefined}
            empty={
              <SheetBody>
                <EmptyState icon={Microscope} title={t('register.empty')}>
                  {t('register.emptyText')}
                </EmptyState>
              </SheetBody>
            }
          />
        </Sheet>
      </Columns>
    </>
  )
}
