import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EntryForm } from '@/components/research/entry-form'
import { PageHeader } from '@/components/ui/page-header'
import { getRegister } from '@/lib/research/queries'
import { openYear } from '../../../../open-year'

type Params = Promise<{ cluster: string; year: string; school: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('research'))('register.new') }
}

export default async function NewEntryPage({ params }: { params: Params }): Promise<ReactNode> {
  const { ctx, year, home, locale } = await openYear(params)
  const register = await getRegister(ctx, year, (await params).school)
  if (!register?.may.write.ok) notFound()
  const t = await getTranslations('research')
  const back = `${home}/research/${register.code}`
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('title'), href: `${home}/research` },
          { label: register.name[locale], href: back },
          { label: t('register.new') },
        ]}
        title={t('register.new')}
      />
      <EntryForm entry={null} place={{ yearId: year.id, schoolId: register.schoolId, year: year.year }} back={back} />
    </>
  )
}
