import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { formatDay } from '@/lib/platform/i18n/format'
import type { LegalTextView } from '@/lib/rulebook/queries/pages'

/** The texts behind the rules: what they are called, on which days they are in force, and what their articles say. */
export function LegalTexts({ texts }: { texts: LegalTextView[] }): ReactNode {
  const t = useTranslations('rulebook.texts')
  return (
    <Sheet id="texts">
      <SheetHeader title={t('title')} aside={t('aside')} />
      <ul className="divide-y divide-line">
        {texts.map((text) => (
          <LegalText key={text.id} text={text} />
        ))}
      </ul>
    </Sheet>
  )
}

function LegalText({ text }: { text: LegalTextView }): ReactNode {
  const t = useTranslations('rulebook')
  const locale = useLocale()
  const { number, title, issuedOn, from, to, stands, source, passages } = text
  const days =
    from && (to ? t('rule.span', { from: formatDay(from), to: formatDay(to) }) : t('since', { date: formatDay(from) }))
  return (
    <li className="grid gap-2 px-4 py-3.5 md:px-5">
      <p>
        <b className="font-semibold">{number}</b> · {title[locale]}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <Chip tone={stands ? 'done' : 'neutral'} icon={null}>
          {t(stands === null ? 'texts.unknown' : stands ? 'texts.stands' : 'texts.ended')}
        </Chip>
        {[
          days,
          issuedOn && t('texts.issued', { date: formatDay(issuedOn) }),
          t('texts.source', { source: source[locale] }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {passages.map((passage) => (
        <p key={passage.id} className="max-w-prose border-l-4 border-line pl-3 text-md">
          <b className="font-semibold">{passage.article[locale]}.</b> {passage.words[locale]}
        </p>
      ))}
    </li>
  )
}
