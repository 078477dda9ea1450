import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DoorAnswer } from '@/components/ballots/door'
import { VoterPage } from '@/components/ballots/voter-page'
import { Link } from '@/components/ui/link'
import { getDoor } from '@/lib/ballots/queries/door'
import { messages } from '@/lib/platform/i18n/messages'
import { listDoorQuestions } from '@/lib/polls/queries/door'

type Props = { params: Promise<{ door: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ballots.vote')
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } }
}

/** The page reads no session: what a person does here is told by nothing that the server keeps. */
export default async function VotePage({ params }: Props): Promise<ReactNode> {
  const { door } = await params
  const box = await getDoor(door)
  if (!box) notFound()
  const [questions, locale, t] = await Promise.all([
    listDoorQuestions(box.id),
    getLocale(),
    getTranslations('ballots.vote'),
  ])
  const { ballots, polls } = messages[locale]
  const words = { ...ballots.vote, ballot: { ...polls.vote, ...polls.words } }
  const first = JSON.parse(JSON.stringify({ box, questions })) as DoorAnswer
  return (
    <>
      <VoterPage door={door} first={first} words={words} locale={locale} />
      <footer className="grid gap-1 border-t border-line pt-4 text-sm text-muted">
        <Link className="link w-fit" href="/how-voting-works">
          {ballots.how.title}
        </Link>
        <span>
          {t('hash')}: <code className="break-all">{box.keyBookSha256.slice(0, 24)}…</code>
        </span>
      </footer>
    </>
  )
}
