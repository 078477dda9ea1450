import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RuleFields } from '@/components/rulebook/rule-fields'
import { ruleKey } from '@/components/rulebook/rules-sheets'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { listClusters, type ClusterLine } from '@/lib/organisations/queries/clusters'
import { requireContext } from '@/lib/platform/auth/session'
import { setRuleAction } from '@/lib/rulebook/actions'
import { maySetRule } from '@/lib/rulebook/policy'
import { listRules } from '@/lib/rulebook/queries'
import { isSetByCluster, slugOf } from '@/lib/rulebook/rules'

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ cluster?: string; year?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rulebook')
  return { title: t('set') }
}

export default async function SetRulePage({ params, searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { code } = await params
  const asked = await searchParams
  const cluster = (await listClusters(ctx))?.find((one) => one.code === asked.cluster)
  if (!cluster || !maySetRule(ctx.actor).ok) notFound()
  const year = Number(asked.year) || ctx.now.getUTCFullYear()
  const rule = (await listRules(ctx, { clusterId: cluster.id, year }))?.find((one) => slugOf(one.code) === code)
  if (!rule || rule.basis === 'law' || !isSetByCluster(rule.code)) notFound()
  const t = await getTranslations('rulebook')
  const back = `/academy/rules?cluster=${cluster.code}${asked.year ? `&year=${year}` : ''}`
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: back }]}
        title={t('setTitle', { rule: t(`codes.${ruleKey(rule.code)}`) })}
        lead={t('setLead')}
      />
      <ActionForm action={setRuleAction} id="rule" className="max-w-[720px]">
        <input type="hidden" name="clusterId" value={cluster.id} />
        <input type="hidden" name="code" value={rule.code} />
        <Sheet>
          <SheetBody className="gap-6">
            <RuleFields code={rule.code} value={rule.value} />
            <Years cluster={cluster} year={asked.year ?? ''} />
            <Grounds />
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={back} variant="quiet">
            {t('cancel')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}

async function Years({ cluster, year }: { cluster: ClusterLine; year: string }): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  const years = cluster.years.filter((one) => one.gate !== 'closed')
  return (
    <Select
      name="year"
      label={t('fields.year')}
      defaultValue={years.some((one) => String(one.year) === year) ? year : ''}
      options={[
        ...years.map((one) => ({ value: String(one.year), label: t('forYear', { year: String(one.year) }) })),
        { value: '', label: t('allYears') },
      ]}
      required
    />
  )
}

async function Grounds(): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  return (
    <>
      <RadioGroup
        name="basis"
        label={t('fields.basis')}
        defaultValue="academy"
        options={[
          { value: 'academy', label: t('basis.academy') },
          { value: 'cluster', label: t('basis.cluster') },
        ]}
        required
      />
      <TextInput name="articleVi" label={t('fields.articleVi')} hint={t('fields.articleHint')} required />
      <TextInput name="articleEn" label={t('fields.articleEn')} hint={t('fields.articleHint')} required />
    </>
  )
}
