import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table, type Column } from '@/components/ui/table'
import { formatDay } from '@/lib/platform/i18n/format'
import type { RuleLine } from '@/lib/rulebook/queries'
import type { RuleCode } from '@/lib/rulebook/schema'
import { BasisChip } from './basis-chip'
import { RuleValueText } from './rule-value'

type Props = { rules: RuleLine[]; pageHref?: (code: RuleCode) => string; setHref?: (code: RuleCode) => string }

const groups = [
  ...['calendar', 'planning', 'movements', 'papers', 'scoring', 'proposals'],
  ...['polls', 'ballots', 'awards', 'leadership', 'rotation', 'ratification', 'cycles'],
] as const

export const ruleKey = (code: RuleCode): 'calendar_gate_dates' => code.replace('.', '_') as 'calendar_gate_dates'

/** The rules in force, by area, each with its value and what it rests on, and with a page of its own in a year. */
export function RulesSheets({ rules, ...hrefs }: Props): ReactNode {
  const t = useTranslations('rulebook')
  return groups.map((group) => (
    <Sheet key={group}>
      <SheetHeader title={t(`groups.${group as 'calendar'}`)} />
      <Rules rules={rules.filter((rule) => rule.code.startsWith(`${group}.`))} group={group} {...hrefs} />
    </Sheet>
  ))
}

function Rules({ rules, pageHref, setHref, group }: Props & { group: string }): ReactNode {
  const t = useTranslations('rulebook')
  const locale = useLocale()
  const columns: Column<RuleLine>[] = [
    {
      key: 'rule',
      header: t('columns.rule'),
      className: '@md/table:w-[30%]',
      cell: ({ code }) => {
        const name = t(`codes.${ruleKey(code)}`)
        return pageHref ? <Link href={pageHref(code)}>{name}</Link> : name
      },
    },
    {
      key: 'value',
      className: '@md/table:w-[26%]',
      header: t('columns.value'),
      cell: (rule) => (
        <b className="font-semibold">
          <RuleValueText code={rule.code} value={rule.value} />
        </b>
      ),
    },
    {
      key: 'article',
      header: t('columns.article'),
      cell: (rule) => (
        <>
          {rule.article[locale]}
          <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
            <BasisChip basis={rule.basis} adopted={rule.adopted} />
            {rule.scope === 'everybody'
              ? null
              : `${t(`scope.${rule.scope}`)}, ${t('since', { date: formatDay(rule.since) })}`}
          </span>
        </>
      ),
    },
  ]
  if (setHref)
    columns.push({
      key: 'act',
      header: <span className="sr-only">{t('columns.act')}</span>,
      className: '@md/table:w-[130px]',
      label: false,
      kind: 'action',
      cell: (rule) => <Act rule={rule} href={setHref(rule.code)} />,
    })
  return (
    <Table caption={t(`groups.${group as 'calendar'}`)} rows={rules} rowKey={(rule) => rule.code} columns={columns} />
  )
}

function Act({ rule, href }: { rule: RuleLine; href: string }): ReactNode {
  const t = useTranslations('rulebook')
  if (rule.basis === 'law') return <span className="text-sm text-muted">{t('lawful')}</span>
  if (rule.code === 'calendar.gate_dates') return <span className="text-sm text-muted">{t('ownDeadlines')}</span>
  return (
    <LinkButton size="s" href={href} aria-label={t('setTitle', { rule: t(`codes.${ruleKey(rule.code)}`) })}>
      {t('set')}
    </LinkButton>
  )
}
