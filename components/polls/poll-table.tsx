import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { listPolls } from '@/lib/polls/queries'
import { PollChip } from './poll-chip'

type PollRow = Awaited<ReturnType<typeof listPolls>>[number]
type Props = { polls: readonly PollRow[]; address: string; empty?: ReactNode }

/** Polls in a table: question, kind, state, answers, result. */
export async function PollTable({ polls, address, empty }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.list')
  const kinds = await getTranslations('polls.kinds')
  const locale = await getLocale()
  const result = (poll: PollRow): string => {
    if (!poll.outcome) return ''
    if (poll.outcome.agreed === false) return t('turned')
    if (poll.elected.length > 0) return poll.elected.map((name) => name[locale]).join('; ')
    return t(poll.outcome.tied.length > 0 ? 'tied' : 'noneElected')
  }
  return (
    <Table
      caption={t('table')}
      rows={polls}
      rowKey={(poll) => poll.id}
      empty={empty}
      columns={[
        {
          key: 'question',
          header: t('question'),
          cell: (poll) => (
            <>
              <Link className="link" href={`${address}/${poll.id}`}>
                {poll.title[locale]}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {[kinds(poll.kind), ...(poll.round > 1 ? [t('round', { round: poll.round })] : [])].join(' · ')}
              </span>
            </>
          ),
        },
        { key: 'state', header: t('state'), cell: (poll) => <PollChip state={poll.stands} /> },
        {
          key: 'cast',
          header: t('cast'),
          className: 'md:whitespace-nowrap',
          cell: (poll) =>
            poll.present > 0 && poll.kind !== 'paper' && poll.kind !== 'secret'
              ? t('castOf', { cast: poll.cast, present: poll.present })
              : (poll.outcome?.cast ?? <span className="text-muted">{t('notBegun')}</span>),
        },
        {
          key: 'result',
          header: t('result'),
          cell: (poll) => result(poll) || <span className="whitespace-nowrap text-muted">{t('noResult')}</span>,
        },
      ]}
    />
  )
}
