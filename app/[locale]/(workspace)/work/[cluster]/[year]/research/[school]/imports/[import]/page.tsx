import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Preview } from '@/components/research/preview'
import { LinkButton } from '@/components/ui/button'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getImport } from '@/lib/research/queries'
import { openYear } from '../../../../open-year'

type Params = Promise<{ cluster: string; year: string; school: string; import: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('research'))('register.excel') }
}

export default async function ImportPage({ params }: { params: Params }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const { school, import: id } = await params
  const sheet = /^[0-9a-f-]{36}$/.test(id) ? await getImport(ctx, year, school, id) : null
  if (!sheet) notFound()
  const t = await getTranslations('research')
  const back = `${home}/research/${school}`
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: back }, { label: t('register.excel') }]}
        title={t('preview.title', { name: sheet.fileName })}
        actions={<LinkButton href={back}>{t('preview.again')}</LinkButton>}
      />
      <Stack>
        <Preview sheet={sheet} />
      </Stack>
    </>
  )
}
