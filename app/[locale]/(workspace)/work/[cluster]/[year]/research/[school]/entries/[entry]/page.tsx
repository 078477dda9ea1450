import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EntryForm } from '@/components/research/entry-form'
import { PageHeader } from '@/components/ui/page-header'
import { getRegister } from '@/lib/research/queries'
import { openYear } from '../../../../open-year'

type Params = Promise<{ cluster: string; year: string; school: string; entry: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('research'))('register.edit') }
}

export default async function EntryPage({ params }: { params: Params }): Promise<ReactNode> {
  const { ctx, year, home, locale } = await openYear(params)
  const { school, entry: id } = await params
  const register = await getRegister(ctx, year, school)
  const entry = register?.entries.find((one) => one.id === id)
  if (!register?.may.write.ok || !entry) notFound()
  const t = await getTranslations('research')
  const back = `${home}/research/${register.code}`
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('title'), href: `${home}/research` },
          { label: register.name[locale], href: back },
          { label: t('register.edit') },
        ]}
        title={t('register.edit')}
      />
      <EntryForm entry={entry} place={{ yearId: year.id, schoolId: register.schoolId, year: year.year }} back={back} />
    </>
  )
}
