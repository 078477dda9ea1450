import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Changes } from '@/lib/papers/queries/changes'
import type { ComparedRow, Span } from '@/lib/papers/rules/comparison'

type Compared = Extract<Changes, { from: number }>
type Words = Awaited<ReturnType<typeof getTranslations<'papers.changes'>>>

/** Two versions side by side, the earlier at the left; one under the other on a phone. */
export async function ChangesSheet({ changes: { from, to, comparison } }: { changes: Compared }): Promise<ReactNode> {
  const t = await getTranslations('papers.changes')
  const { rows, added, removed, changed } = comparison
  const nothing = added + removed + changed === 0
  return (
    <Sheet>
      <SheetHeader title={t('lead', { from, to })} aside={nothing ? null : t('counts', { added, removed, changed })} />
      <SheetBody>
        <p className="text-sm text-muted">{nothing ? t('same') : t('legend')}</p>
        <ol className="rows">
          {rows.map((row, at) => (
            <Row key={at} row={row} from={t('version', { number: from })} to={t('version', { number: to })} t={t} />
          ))}
        </ol>
      </SheetBody>
    </Sheet>
  )
}

type RowProps = { row: ComparedRow; from: string; to: string; t: Words }

function Row({ row, from, to, t }: RowProps): ReactNode {
  if (row.change === 'same') return <li className="wrap-anywhere text-muted">{row.before}</li>
  return (
    <li className="grid gap-2">
      <p className="text-sm font-semibold">{t(`change_${row.change}`)}</p>
      <div className="grid gap-3 md:grid-cols-2 md:gap-6">
        <Side label={from}>{row.change === 'changed' ? <Spans spans={row.spans} side="before" /> : gone(row)}</Side>
        <Side label={to}>{row.change === 'changed' ? <Spans spans={row.spans} side="after" /> : come(row)}</Side>
      </div>
    </li>
  )
}

const gone = ({ before }: ComparedRow): ReactNode => (before === null ? '–' : <Gone>{before}</Gone>)
const come = ({ after }: ComparedRow): ReactNode => (after === null ? '–' : <Come>{after}</Come>)

function Side({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="min-w-0">
      <p className="text-sm text-muted">{label}</p>
      <p className="wrap-anywhere">{children}</p>
    </div>
  )
}

function Spans({ spans, side }: { spans: readonly Span[]; side: 'before' | 'after' }): ReactNode {
  return spans.map(({ in: where, text }, at) => {
    if (where === 'both') return <span key={at}>{text}</span>
    if (where !== side) return null
    return where === 'before' ? <Gone key={at}>{text}</Gone> : <Come key={at}>{text}</Come>
  })
}

function Gone({ children }: { children: ReactNode }): ReactNode {
  return <del className="rounded-s bg-late-soft text-ink line-through">{children}</del>
}

function Come({ children }: { children: ReactNode }): ReactNode {
  return <ins className="rounded-s bg-done-soft text-ink underline">{children}</ins>
}
