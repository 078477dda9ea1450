import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { StatusCell } from '@/components/ui/status-cell'
import { Table } from '@/components/ui/table'
import type { PollView } from '@/lib/polls/queries'
import { pollWords } from './words'

/** The roll: one seat for each school, who holds it, who was present, and the named votes. */
export async function SeatsSheet({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const words = await pollWords()
  const started = poll.openedAt !== null
  const onPaper = poll.kind === 'paper' || poll.kind === 'secret'
  return (
    <Sheet>
      <SheetHeader
        title={t('seats')}
        aside={started && !onPaper ? t('progressOf', { cast: poll.cast, present: poll.present }) : undefined}
      />
      <Table
        caption={t('seats')}
        rows={poll.seats}
        rowKey={(seat) => seat.id}
        columns={[
          { key: 'seat', header: t('seat'), cell: (seat) => seat.short[locale] },
          {
            key: 'person',
            header: t('person'),
            cell: (seat) => (
              <>
                {seat.label || t('noPerson')}
                {seat.substitute ? <span className="block text-sm text-muted">{t('substitute')}</span> : null}
              </>
            ),
          },
          ...(started
            ? [
                {
                  key: 'presence',
                  header: t('presence'),
                  cell: (seat: PollView['seats'][number]) => (
                    <StatusCell tone={seat.present ? 'done' : 'none'}>
                      {t(seat.present ? 'presentYes' : 'presentNo')}
                    </StatusCell>
                  ),
                },
              ]
            : []),
          ...(started && !onPaper
            ? [
                {
                  key: 'word',
                  header: t('word'),
                  cell: (seat: PollView['seats'][number]) =>
                    seat.choice ? words.choice(poll, seat.choice) : <span className="text-muted">{t('notYet')}</span>,
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  )
}
