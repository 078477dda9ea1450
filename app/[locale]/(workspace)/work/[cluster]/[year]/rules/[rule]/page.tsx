import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RuleFields } from '@/components/rulebook/rule-fields'
import { InForceSheet, PassageSheet, VersionsSheet } from '@/components/rulebook/rule-sheets'
import { ruleKey } from '@/components/rulebook/rules-sheets'
import { ActionForm } from '@/components/ui/action-form'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { draftRuleAction } from '@/lib/rulebook/actions'
import { getRule, getRuleDraft, type DraftView, type RuleView } from '@/lib/rulebook/queries/pages'
import { isSetByCluster } from '@/lib/rulebook/rules'

type Props = { params: Promise<{ cluster: string; year: string; rule: string }> }

async function readPage(params: Props['params']) {
  const ctx = await requireContext()
  const asked = await params
  const year = await getYear(ctx, asked.cluster, Number(asked.year))
  const rule = year && (await getRule(ctx, year, asked.rule))
  if (!rule) notFound()
  return { ctx, year, rule }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rule } = await readPage(params)
  const t = await getTranslations('rulebook.codes')
  return { title: t(ruleKey(rule.code)) }
}

export default async function RulePage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, rule } = await readPage(params)
  const draft = await getRuleDraft(ctx, year)
  if (!draft) notFound()
  const t = await getTranslations('rulebook')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `/work/${year.clusterCode}/${year.year}/rules` }]}
        title={t(`codes.${ruleKey(rule.code)}`)}
        actions={<PrintButton />}
      />
      <Stack>
        <InForceSheet rule={rule} />
        <PassageSheet passage={rule.current.passage} />
        <VersionsSheet rule={rule} />
        {draft.draft.ok && isSetByCluster(rule.code) ? <Propose rule={rule} draft={draft} scope={year} /> : null}
      </Stack>
    </>
  )
}

type ProposeProps = { rule: RuleView; draft: DraftView; scope: { clusterId: string; year: number } }

async function Propose({ rule, draft, scope }: ProposeProps): Promise<ReactNode> {
  const t = await getTranslations('rulebook.rule')
  const { code, current } = rule
  const drafted = draft.act?.lines.find((line) => line.code === code)
  return (
    <Sheet id="propose">
      <SheetHeader title={t('propose')} />
      <SheetBody>
        {current.basis === 'law' ? (
          <p>{t('lawful')}</p>
        ) : (
          <>
            <p className="max-w-prose">{t('proposeLead')}</p>
            <ActionForm action={draftRuleAction} id="propose-form">
              <input type="hidden" name="clusterId" value={scope.clusterId} />
              <input type="hidden" name="year" value={scope.year} />
              <input type="hidden" name="code" value={code} />
              <RuleFields code={code} value={drafted ? drafted.value : current.value} />
              <SubmitButton>{t('proposeDo')}</SubmitButton>
            </ActionForm>
          </>
        )}
      </SheetBody>
    </Sheet>
  )
}
