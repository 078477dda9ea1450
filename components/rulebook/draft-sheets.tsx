import { FilePen } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { EmptyState } from '@/components/ui/empty-state'
import { Halves } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, type Column } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { formatDate } from '@/lib/platform/i18n/format'
import { adoptRulesAction, dropRuleAction } from '@/lib/rulebook/actions'
import type { DraftLine, DraftView } from '@/lib/rulebook/queries/pages'
import { slugOf } from '@/lib/rulebook/rules'
import { actKinds } from '@/lib/rulebook/schema'
import { RuleValueText } from './rule-value'
import { ruleKey } from './rules-sheets'

type Props = { view: DraftView; home: string }

/** The draft beside the rules in force. */
export async function DraftSheet({ view, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  const locale = await getLocale()
  const { act } = view
  if (!act)
    return (
      <Sheet>
        <EmptyState
          icon={FilePen}
          title={t('draft.none')}
          action={<LinkButton href={home}>{t('draft.toRules')}</LinkButton>}
        >
          {t('draft.noneMore')}
        </EmptyState>
      </Sheet>
    )
  const columns: Column<DraftLine>[] = [
    {
      key: 'rule',
      header: t('columns.rule'),
      cell: ({ code }) => <Link href={`${home}/${slugOf(code)}`}>{t(`codes.${ruleKey(code)}`)}</Link>,
    },
    {
      key: 'now',
      header: t('columns.value'),
      cell: ({ code, inForce }) => <RuleValueText code={code} value={inForce} />,
    },
    {
      key: 'draft',
      header: t('draft.drafted'),
      cell: ({ code, value }) => (
        <b className="font-semibold">
          <RuleValueText code={code} value={value} />
        </b>
      ),
    },
  ]
  if (view.draft.ok)
    columns.push({
      key: 'act',
      header: <span className="sr-only">{t('columns.act')}</span>,
      label: false,
      kind: 'action',
      cell: (line) => <Drop actId={act.id} line={line} />,
    })
  return (
    <Sheet>
      <SheetHeader
        title={t('draft.beside')}
        aside={t('draft.by', { school: act.school[locale], date: formatDate(act.draftedAt) })}
      />
      <Table caption={t('draft.beside')} rows={act.lines} rowKey={(line) => line.code} columns={columns} />
    </Sheet>
  )
}

async function Drop({ actId, line: { code } }: { actId: string; line: DraftLine }): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  return (
    <ActionForm action={dropRuleAction} id={`drop-${slugOf(code)}`} draft={false}>
      <input type="hidden" name="actId" value={actId} />
      <input type="hidden" name="code" value={code} />
      <SubmitButton variant="quiet" size="s" aria-label={t('draft.dropOne', { rule: t(`codes.${ruleKey(code)}`) })}>
        {t('draft.drop')}
      </SubmitButton>
    </ActionForm>
  )
}

/** The act that puts the draft into force: its kind, number and day, by whoever may; or why one may not. */
export async function AdoptSheet({ act }: { act: NonNullable<DraftView['act']> }): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  return (
    <Sheet>
      <SheetHeader title={t('draft.adopt')} />
      <SheetBody>
        <p className="max-w-prose">{t('draft.adoptLead')}</p>
        <Act verdict={act.adopt} label={t('draft.adoptDo')}>
          <ActionForm action={adoptRulesAction} id="adopt">
            <input type="hidden" name="actId" value={act.id} />
            <Select
              name="kind"
              label={t('draft.kind')}
              options={actKinds.map((kind) => ({ value: kind, label: t(`actKinds.${kind}`) }))}
              required
            />
            <Halves>
              <TextInput name="number" label={t('draft.number')} required />
              <DateInput name="signedOn" label={t('draft.signedOn')} required />
            </Halves>
            <SubmitButton>{t('draft.adoptDo')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

/** The acts by which the year's rules were adopted. */
export async function ActsSheet({ acts }: Pick<DraftView, 'acts'>): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('draft.acts')} />
      <ul className="divide-y divide-line">
        {acts.map((act) => (
          <li key={act.id} className="grid gap-0.5 px-4 py-3 md:px-5">
            <span>{act.name[locale]}</span>
            <span className="text-sm text-muted">
              {t('draft.actRules', { count: act.count })} · {t('draft.adopted', { date: formatDate(act.adoptedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
