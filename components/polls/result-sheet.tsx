import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment, type ReactNode } from 'react'
import { ArticleText } from '@/components/ui/article-text'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { PollView } from '@/lib/polls/queries'
import type { Outcome } from '@/lib/polls/schema'

type Props = { poll: PollView; outcome: Outcome }
type Line = Outcome['lines'][number]

/** What the poll decided: in words, as bars, and as a table. */
export async function ResultSheet({ poll, outcome }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const nameOf = (position: number): string => poll.lines.find((line) => line.position === position)?.name[locale] ?? ''
  const { members, present, cast, valid } = outcome
  return (
    <>
      <Sheet>
        <SheetHeader title={t('result')} aside={t('figures', { members, present, cast, valid })} />
        <SheetBody>
          {outcome.agreed === true ? <p>{t('agreedText')}</p> : null}
          {outcome.agreed === false ? <Notice tone="due">{t('turnedText')}</Notice> : null}
          {outcome.elected.length > 0 ? (
            <div>
              <p className="text-md font-semibold text-award-ink">{t('elected')}</p>
              {outcome.elected.map((position) => (
                <p key={position} className="text-xl font-semibold">
                  {nameOf(position)}
                </p>
              ))}
            </div>
          ) : outcome.agreed === null ? (
            <p className="text-lg font-semibold">{t('electedNone')}</p>
          ) : null}
          <Ties outcome={outcome} names={outcome.tied.map(nameOf)} />
          <div className="grid gap-4">
            {[...outcome.lines]
              .sort((a, b) => b.yes - a.yes || a.position - b.position)
              .map((line) => (
                <Progress
                  key={line.position}
                  label={nameOf(line.position)}
                  text={t('needs', { needed: line.needed, base: line.base, yes: line.yes })}
                  value={line.yes}
                  max={line.base}
                  tone={line.elected ? 'done' : 'accent'}
                />
              ))}
          </div>
          <By outcome={outcome} poll={poll} />
          {outcome.paper ? (
            <p className="text-md text-muted">{t('boxPaper', { count: outcome.paper.returned })}</p>
          ) : null}
          {outcome.written ? (
            <p className="text-md text-muted">{t('writtenSum', { count: outcome.written.returned })}</p>
          ) : null}
        </SheetBody>
      </Sheet>
      {outcome.lines.length > 0 ? <Figures poll={poll} outcome={outcome} /> : null}
    </>
  )
}

/** The rule by which the result stands, and, where a tie is left, the one that says what decides it. */
async function By({ outcome, poll: { kind, articles } }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const rests = [
    ...(outcome.agreed === null ? [articles.threshold] : []),
    ...(outcome.tied.length > 0 ? [articles.ties] : []),
    ...(kind === 'agreement' ? [articles.quorum] : []),
  ]
  const distinct = rests.filter((one, place) => rests.findIndex((other) => other.vi === one.vi) === place)
  return (
    <p className="text-sm text-muted">
      {t('by')}{' '}
      {distinct.map((article, place) => (
        <Fragment key={article.vi}>
          {place > 0 ? '; ' : null}
          <ArticleText article={article[locale]} href={article.href} />
        </Fragment>
      ))}
    </p>
  )
}

async function Ties({ outcome, names }: { outcome: Outcome; names: string[] }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const ties = await getTranslations('polls.ties')
  if (outcome.tied.length > 0)
    return (
      <Notice tone="due" title={names.join('; ')}>
        {outcome.calls ? t('tieText', { way: ties(outcome.calls) }) : t('tieNone')}
      </Notice>
    )
  return outcome.agreed === null && outcome.vacant > 0 && outcome.elected.length > 0 ? (
    <p className="text-md text-muted">{t('vacant', { count: outcome.vacant })}</p>
  ) : null
}

async function Figures({ poll, outcome }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const nameOf = (line: Line): string =>
    poll.lines.find(({ position }) => position === line.position)?.short[locale] ?? ''
  const byLine = poll.preparation.form === 'lines'
  return (
    <Sheet>
      <SheetHeader title={t('resultTable')} />
      <Table
        caption={t('resultTable')}
        rows={outcome.lines}
        rowKey={(line) => String(line.position)}
        columns={[
          { key: 'line', header: t('line'), cell: nameOf },
          { key: 'yes', header: t(byLine ? 'lineYes' : 'chosenCount'), kind: 'number', cell: (line) => line.yes },
          ...(byLine
            ? [
                { key: 'no', header: t('lineNo'), kind: 'number' as const, cell: (line: Line) => line.no },
                { key: 'blank', header: t('lineBlank'), kind: 'number' as const, cell: (line: Line) => line.blank },
              ]
            : []),
          {
            key: 'needed',
            header: t('lineNeeded'),
            kind: 'number',
            cell: (line) => `${line.needed}/${line.base}`,
          },
          {
            key: 'state',
            header: t('lineState'),
            cell: (line) => (
              <Chip tone={line.elected ? 'done' : outcome.tied.includes(line.position) ? 'due' : 'neutral'}>
                {line.elected ? t('reached') : outcome.tied.includes(line.position) ? t('tiedChip') : t('notReached')}
              </Chip>
            ),
          },
        ]}
      />
    </Sheet>
  )
}
