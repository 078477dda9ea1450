import { CircleCheck, Clock, Lock } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { Ballot, Steps } from '@/components/polls/ballot'
import { Live } from '@/components/polls/live'
import { pollWords } from '@/components/polls/words'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Reason } from '@/components/ui/reason'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDeadline, formatTime } from '@/lib/platform/i18n/format'
import { redirect } from '@/lib/platform/i18n/navigation'
import { getPoll, type PollView } from '@/lib/polls/queries'

type Props = { params: Promise<{ cluster: string; year: string; poll: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('polls.vote'))('title') }
}

export default async function VotePage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const id = z.uuid().safeParse(address.poll)
  const poll = year && id.success ? await getPoll(ctx, year, id.data) : null
  if (!year || !poll) notFound()
  if (poll.box) redirect({ href: `/vote/${poll.box.door}`, locale: await getLocale() })
  const t = await getTranslations('polls.vote')
  const locale = await getLocale()
  const kinds = await getTranslations('polls.kinds')
  const href = `/work/${year.clusterCode}/${year.year}/polls/${poll.id}`
  const done = poll.mySeat?.choice !== null && poll.mySeat !== null
  const kind = [kinds(poll.kind), ...(poll.closesAt ? [formatDeadline(poll.closesAt, locale)] : [])].join(' · ')
  return (
    <div className="mx-auto grid w-full max-w-[560px] gap-5">
      <Live pollId={poll.id} />
      <Sheet>
        <SheetBody>
          <Steps step={done ? 3 : 1} label={t('steps', { step: done ? 3 : 1 })} />
          <header className="grid gap-1">
            <p className="text-md text-muted">{kind}</p>
            <h1 className="text-xl">{poll.title[locale]}</h1>
            {poll.mySeat ? <p className="text-md">{t('as', { school: poll.mySeat.school[locale] })}</p> : null}
            <code className="text-xs break-all text-muted">{poll.manifestSha256.slice(0, 24)}…</code>
          </header>
        </SheetBody>
        <div className="border-t border-line">
          <SheetBody className="gap-5">{poll.may.cast.ok ? <Ballot poll={poll} /> : <State poll={poll} />}</SheetBody>
        </div>
      </Sheet>
      <LinkButton href={href} wide>
        {t('toPoll')}
      </LinkButton>
    </div>
  )
}

/** Why there is nothing to choose now: recorded already, not open yet, over, or no seat. */
async function State({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.vote')
  const words = await pollWords()
  const { choice, castAt } = poll.mySeat ?? {}
  if (choice && castAt)
    return (
      <div role="status" className="grid justify-items-center gap-3 py-6 text-center">
        <Icon of={CircleCheck} size="l" className="text-done" />
        <h2>{t('doneTitle')}</h2>
        <p>{words.choice(poll, choice)}</p>
        <p className="text-md text-muted">{t('doneText', { at: formatTime(castAt) })}</p>
        <p className="text-md text-muted">{t('others', { cast: poll.cast, present: poll.present })}</p>
      </div>
    )
  const before = poll.stands === 'draft' || poll.stands === 'frozen'
  const over = poll.stands === 'closed' || poll.stands === 'counted' || poll.stands === 'cancelled'
  const reason = poll.may.cast.ok ? null : <Reason refusal={poll.may.cast.refusal} />
  return (
    <div role="status" className="grid justify-items-center gap-3 py-6 text-center">
      <Icon of={before ? Clock : Lock} size="l" className="text-muted" />
      <h2>{t(before ? 'notOpenTitle' : over ? 'overTitle' : 'cannot')}</h2>
      <p className="text-md text-muted">{before && poll.mySeat ? t('notOpenText') : reason}</p>
    </div>
  )
}
