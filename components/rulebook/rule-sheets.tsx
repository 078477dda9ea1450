import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/platform/i18n/format'
import type { Passage, RuleView, Version } from '@/lib/rulebook/queries/pages'
import { BasisChip } from './basis-chip'
import { RuleValueText } from './rule-value'

/** The value in force: what, by whom, on what it rests, since when. */
export function InForceSheet({ rule }: { rule: RuleView }): ReactNode {
  const t = useTranslations('rulebook')
  const locale = useLocale()
  const { code, current } = rule
  return (
    <Sheet>
      <SheetHeader title={t('rule.inForce')} />
      <SheetBody>
        <p className="text-lg font-semibold">
          <RuleValueText code={code} value={current.value} />
        </p>
        <Facts
          facts={[
            { label: t('rule.basis'), value: <BasisChip basis={current.basis} adopted={current.adopted} /> },
            { label: t('rule.article'), value: current.article[locale] },
            { label: t('rule.scope'), value: t(`scope.${current.scope}`) },
            { label: t('rule.since'), value: <Span version={current} /> },
          ]}
        />
        <p className="max-w-prose text-sm text-muted">{t('rule.frozen')}</p>
      </SheetBody>
    </Sheet>
  )
}

/** What the text in force on the day says of it, in short. */
export function PassageSheet({ passage }: { passage: Passage | null }): ReactNode {
  const t = useTranslations('rulebook.rule')
  const locale = useLocale()
  return (
    <Sheet>
      <SheetHeader title={t('text')} aside={passage ? t('textShort') : null} />
      <SheetBody>
        {passage ? (
          <>
            <p className="font-semibold">
              {passage.article[locale]}, {passage.number}
            </p>
            <blockquote className="max-w-prose border-l-4 border-line-strong pl-4">{passage.words[locale]}</blockquote>
            <p className="text-sm text-muted">{passage.title[locale]}</p>
          </>
        ) : (
          <p className="text-muted">{t('noText')}</p>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** Every other value with its days: those before, those of a wider scope, those to come. */
export function VersionsSheet({ rule }: { rule: RuleView }): ReactNode {
  const t = useTranslations('rulebook')
  const locale = useLocale()
  const { code, others } = rule
  return (
    <Sheet>
      <SheetHeader title={t('rule.history')} />
      {others.length === 0 ? (
        <SheetBody>
          <p className="text-muted">{t('rule.noHistory')}</p>
        </SheetBody>
      ) : (
        <Table
          caption={t('rule.history')}
          rows={others}
          rowKey={(one) => one.id}
          columns={[
            { key: 'since', header: t('rule.since'), cell: (one) => <Span version={one} /> },
            { key: 'value', header: t('rule.value'), cell: (one) => <RuleValueText code={code} value={one.value} /> },
            {
              key: 'article',
              header: t('rule.article'),
              cell: (one) => (
                <>
                  {one.article[locale]}
                  <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
                    <BasisChip basis={one.basis} adopted={one.adopted} /> {t(`scope.${one.scope}`)}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
    </Sheet>
  )
}

function Span({ version: { from, to } }: { version: Version }): ReactNode {
  const t = useTranslations('rulebook.rule')
  return to ? t('span', { from: formatDay(from), to: formatDay(to) }) : t('from', { from: formatDay(from) })
}
