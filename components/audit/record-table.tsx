import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Table, type Column } from '@/components/ui/table'
import type { RecordLine } from '@/lib/audit/queries'
import type { OrganisationNames } from '@/lib/organisations/names'
import { formatDateTime } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { lookup } from '@/lib/platform/i18n/say'
import { sentenceOf } from '@/lib/platform/i18n/sentence'

type Props = { lines: RecordLine[]; names: Map<string, OrganisationNames>; locale: Locale }

/** The audit in sentences: who, in which office, what, when; before and after unfold under the line. */
export async function RecordTable({ lines, names, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('audit')
  const office = await getTranslations('common.offices')
  const say = await lookup(locale)
  const sentence = (line: RecordLine): string => sentenceOf(say, 'events', line.event, line.facts, locale)
  const columns: Column<RecordLine>[] = [
    {
      key: 'when',
      header: t('when'),
      className: 'whitespace-nowrap',
      cell: (line) => (
        <time dateTime={line.fieldAt.toISOString()} title={t('real', { at: formatDateTime(line.at) })}>
          {formatDateTime(line.fieldAt)}
        </time>
      ),
    },
    {
      key: 'what',
      kind: 'long',
      header: t('what'),
      cell: (line) => (
        <>
          {sentence(line)}
          <Change line={line} title={t('change')} words={[t('before'), t('after')]} />
        </>
      ),
    },
    {
      key: 'who',
      header: t('who'),
      cell: (line) => (
        <>
          <span className="block">{line.actorName || t('system')}</span>
          {line.offices.slice(0, 1).map((one) => (
            <span key={one.organisationId} className="block text-sm text-muted">
              {[office(one.office), names.get(one.organisationId)?.short[locale]].filter(Boolean).join(' · ')}
            </span>
          ))}
        </>
      ),
    },
  ]
  return <Table caption={t('title')} columns={columns} rows={lines} rowKey={(line) => line.id} />
}

function Change({ line, title, words }: { line: RecordLine; title: string; words: [string, string] }): ReactNode {
  if (line.before === null && line.after === null) return null
  return (
    <details className="mt-1 text-sm text-muted">
      <summary className="min-h-6 cursor-pointer">{title}</summary>
      {[line.before, line.after].map((state, index) =>
        state === null ? null : (
          <dl key={words[index]} className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3">
            <dt>{words[index]}</dt>
            <dd className="break-words">{plain(state)}</dd>
          </dl>
        ),
      )}
    </details>
  )
}

/** A kept state in plain text: "actionTaken: …; agreed: true". */
function plain(state: unknown): string {
  if (typeof state !== 'object' || state === null) return String(state)
  return Object.entries(state)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}
