import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CurrentSheet } from '@/components/templates/current-sheet'
import { FieldsSheet } from '@/components/templates/fields-sheet'
import { UploadSheet } from '@/components/templates/upload-sheet'
import { VersionSheets } from '@/components/templates/version-sheets'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { requireContext } from '@/lib/platform/auth/session'
import { getTemplatePage } from '@/lib/templates/queries/templates'
import { isKind, profiles } from '@/lib/templates/rules/kinds'
import { ownerField, profileField } from '@/lib/templates/schema'

type Props = {
  params: Promise<{ owner: string; kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params
  const t = await getTranslations('templates')
  return { title: isKind(kind) ? t(`kinds.${kind}.name`) : t('title') }
}

export default async function TemplatePage({ params, searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { owner, kind } = await params
  const profile = profileField.catch('decree30').parse((await searchParams).profile)
  if (!isKind(kind) || !ownerField.safeParse(owner).success) notFound()
  const page = await getTemplatePage(ctx, owner, kind, profile)
  if (!page) notFound()
  const t = await getTranslations('templates')
  const locale = await getLocale()
  const place = { owner, kind: kind, profile }
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/templates' }, { label: t(`kinds.${kind}.name`) }]}
        title={t(`kinds.${kind}.name`)}
        lead={`${page.owner.name[locale]}. ${t(`kinds.${kind}.about`)}.`}
      />
      <Tabs
        label={t('page.layout')}
        current={profile}
        tabs={profiles.map((one) => ({
          key: one,
          label: t(`profiles.${one}`),
          href: `/templates/${owner}/${kind}?profile=${one}`,
        }))}
      />
      <Columns
        aside={
          <>
            <CurrentSheet page={page} place={place} />
            <UploadSheet page={page} place={place} />
          </>
        }
      >
        <VersionSheets page={page} place={place} />
        <FieldsSheet kind={place.kind} />
      </Columns>
    </>
  )
}
