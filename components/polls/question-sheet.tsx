import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { PollView } from '@/lib/polls/queries'

/** The question in full: the chair's text, and every line with its eligibility, reason and article. */
export async function QuestionSheet({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const kinds = await getTranslations('polls.kinds')
  const locale = await getLocale()
  const { text, proposes, fallback } = poll.preparation
  return (
    <Sheet>
      <SheetHeader title={t('question')} />
      {text ? (
        <SheetBody>
          <p className="document text-lg whitespace-pre-line">{text}</p>
          {fallback ? (
            <p className="text-md text-muted">{t('turnsInto', { kind: kinds(fallback.kind).toLowerCase() })}</p>
          ) : null}
        </SheetBody>
      ) : null}
      <Table
        caption={t('question')}
        rows={poll.lines}
        rowKey={(line) => String(line.position)}
        columns={[
          { key: 'line', header: t('line'), cell: (line) => line.name[locale] },
          {
            key: 'eligibility',
            header: t('eligibility'),
            cell: (line) =>
              line.eligible ? (
                <Chip tone="done">{t(proposes.includes(line.position) ? 'proposed' : 'eligible')}</Chip>
              ) : (
                <span className="grid justify-items-start gap-1">
                  <Chip tone="late">{t('notEligible')}</Chip>
                  <span className="text-md">{line.reason[locale]}</span>
                  <span className="text-sm text-muted">{line.article[locale]}</span>
                </span>
              ),
          },
        ]}
      />
    </Sheet>
  )
}
