import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput, DateTimeInput } from '@/components/ui/date-input'
import { Halves, Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { getCluster, type ClusterPage } from '@/lib/organisations/queries/clusters'
import { requireContext } from '@/lib/platform/auth/session'
import { nameLeadershipAction } from '@/lib/rotation/actions'

type Props = { params: Promise<{ cluster: string }>; searchParams: Promise<{ year?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.naming')
  return { title: t('title') }
}

export default async function NameLeadershipPage({ params, searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const cluster = await getCluster(ctx, (await params).cluster)
  if (!cluster?.mayName.ok) notFound()
  const t = await getTranslations('organisations')
  const locale = await getLocale()
  const next = (cluster.terms[0]?.forYear ?? ctx.now.getUTCFullYear() - 1) + 1
  const { year: asked } = await searchParams
  const year = typeof asked === 'string' && /^20\d\d$/.test(asked) ? asked : String(next)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('clusters.title'), href: '/academy/clusters' },
          { label: cluster.short[locale], href: `/academy/clusters/${cluster.code}` },
        ]}
        title={t('naming.title')}
        lead={t('naming.lead')}
      />
      <ActionForm action={nameLeadershipAction} id="naming" className="max-w-[720px]">
        <input type="hidden" name="clusterId" value={cluster.id} />
        <Sheet>
          <SheetBody className="gap-6">
            <Schools cluster={cluster} />
            <TextInput name="forYear" type="number" label={t('naming.forYear')} defaultValue={year} required />
            <Halves>
              <TextInput name="number" label={t('naming.number')} required />
              <DateInput name="date" label={t('naming.date')} required />
            </Halves>
            <TextInput name="signer" label={t('naming.signer')} hint={t('naming.signerHint')} required />
            <DateTimeInput name="startsAt" label={t('naming.startsAt')} hint={t('naming.startsAtHint')} />
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('naming.save')}</SubmitButton>
          <LinkButton href={`/academy/clusters/${cluster.code}`} variant="quiet">
            {t('form.cancel')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}

async function Schools({ cluster }: { cluster: ClusterPage }): Promise<ReactNode> {
  const t = await getTranslations('organisations.naming')
  const locale = await getLocale()
  const schools = cluster.members.map((member) => ({ value: member.id, label: member.name[locale] }))
  return (
    <>
      <Select name="headId" label={t('head')} placeholder={t('chooseSchool')} options={schools} required />
      {[1, 2, 3].map((n) => (
        <Select
          key={n}
          name={`deputyIds.${n}`}
          label={t('deputy', { n })}
          placeholder={t('noDeputy')}
          options={schools}
        />
      ))}
    </>
  )
}
