import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/platform/i18n/format'
import type { ReportView } from '@/lib/scoring/queries'

const tones = { met: 'done', below: 'due', blank: 'neutral' } as const

/** A report as others read it. */
export function ReportText({ report }: { report: ReportView }): ReactNode {
  const t = useTranslations('scoring.report')
  return (
    <>
      <Sheet>
        <SheetHeader title={t('results')} />
        {report.registered ? (
          <ResultTable results={report.results} />
        ) : (
          <SheetBody>
            <p className="text-muted">{t('noTargets')}</p>
          </SheetBody>
        )}
      </Sheet>
      <Sheet>
        <SheetHeader title={t('words')} />
        <SheetBody className="gap-5">
          {(['strengths', 'weaknesses', 'directions'] as const).map((name) => (
            <div key={name}>
              <h3>{t(name)}</h3>
              <p className={report[name] ? 'whitespace-pre-wrap' : 'text-muted'}>{report[name] || t('nothing')}</p>
            </div>
          ))}
        </SheetBody>
      </Sheet>
    </>
  )
}

function ResultTable({ results }: { results: ReportView['results'] }): ReactNode {
  const t = useTranslations('scoring.report')
  const locale = useLocale()
  return (
    <Table
      caption={t('results')}
      rows={results}
      rowKey={(row) => row.targetId}
      columns={[
        {
          key: 'content',
          header: t('content'),
          cell: (row) => (
            <>
              {row.content}
              {row.note ? <div className="text-sm font-normal text-muted">{row.note}</div> : null}
            </>
          ),
        },
        {
          key: 'planned',
          header: t('planned'),
          kind: 'number',
          cell: (row) => `${formatNumber(Number(row.planned), locale)} ${row.unit}`,
        },
        {
          key: 'achieved',
          header: t('achieved'),
          kind: 'number',
          cell: (row) => (row.achieved === null ? '–' : formatNumber(Number(row.achieved), locale)),
        },
        {
          key: 'share',
          header: t('state'),
          cell: (row) => (
            <Chip tone={tones[row.share]} {...(row.share === 'blank' && { icon: null })}>
              {t(row.share)}
            </Chip>
          ),
        },
      ]}
    />
  )
}
