import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { CheckForm } from '@/components/templates/check-form'
import { FindingsTable } from '@/components/templates/findings-table'
import { Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { requireContext } from '@/lib/platform/auth/session'
import { getCheck } from '@/lib/templates/queries/templates'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates.check'))('title') }
}

export default async function CheckPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const asked = (await searchParams).of
  const id = asked === undefined ? null : z.uuid().safeParse(asked)
  const check = id?.success ? await getCheck(ctx, id.data) : null
  if (id !== null && !check) notFound()
  const t = await getTranslations('templates')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/templates' }, { label: t('check.title') }]}
        title={t('check.title')}
        lead={t('check.lead')}
      />
      <Stack>
        {check && check.findings.length === 0 ? (
          <Notice tone="done" title={`${t('check.result', { name: check.fileName })}: ${t('check.none')}`}>
            {t('check.none_lead')}
          </Notice>
        ) : null}
        {check && check.findings.length > 0 ? (
          <Sheet>
            <SheetHeader
              title={t('check.result', { name: check.fileName })}
              aside={`${t('page.findings', { count: check.findings.length })}. ${t('check.by', { profile: t(`profiles.${check.profile}`) })}`}
            />
            <FindingsTable
              caption={t('check.result', { name: check.fileName })}
              findings={check.findings}
              profile={check.profile}
            />
          </Sheet>
        ) : null}
        <CheckForm profile={check?.profile ?? 'decree30'} again={check !== null} />
      </Stack>
    </>
  )
}
