import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { doorCode } from '@/components/ballots/door-code'
import { BallotScreen } from '@/components/ballots/screen'
import type { ScreenAnswer } from '@/components/ballots/use-screen'
import { LinkButton } from '@/components/ui/button'
import { getBox } from '@/lib/ballots/queries/pages'
import { messages } from '@/lib/platform/i18n/messages'
import { getScreen } from '@/lib/polls/queries/screen'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ box: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ballots.screen'))('title') }
}

/** Whoever may see the box may show it on the wall; from then on the page asks without a session. */
export default async function BallotScreenPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const box = await getBox(ctx, year, (await params).box)
  const screen = box && (await getScreen(box.door))
  if (!screen) notFound()
  const code = await doorCode(box.door)
  const words = messages[locale].ballots.screen
  return (
    <BallotScreen
      door={box.door}
      first={JSON.parse(JSON.stringify(screen)) as ScreenAnswer}
      code={code}
      site={new URL(code.address).origin}
      words={words}
      locale={locale}
    >
      <LinkButton size="s" variant="quiet" href={`${home}/ballots/${box.id}`}>
        {words.back}
      </LinkButton>
    </BallotScreen>
  )
}
