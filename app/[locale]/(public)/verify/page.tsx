import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { OfflineVerifier } from '@/components/ballots/offline-verifier'
import { PlainPublic } from '@/components/ballots/plain-public'
import { VerifyForm } from '@/components/ballots/verify-form'
import { Link } from '@/components/ui/link'
import { messages } from '@/lib/platform/i18n/messages'

type Props = { searchParams: Promise<{ poll?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ballots.verify'))('title') }
}

/** Anybody counts a secret ballot again, with a record and without an account. */
export default async function VerifyPage({ searchParams }: Props): Promise<ReactNode> {
  const { ballots } = messages[await getLocale()]
  const words = ballots.verify
  const poll = z.uuid().safeParse((await searchParams).poll)
  return (
    <PlainPublic title={words.title} lead={words.lead}>
      <VerifyForm poll={poll.success ? poll.data : null} words={words} />
      <section className="grid gap-3 border-t border-line pt-6">
        <h2>{words.offlineTitle}</h2>
        <p>{words.offlineText}</p>
        <OfflineVerifier />
      </section>
      <p className="text-md text-muted">{words.again}</p>
      <Link className="link w-fit" href="/how-voting-works">
        {words.how}
      </Link>
      <Link className="link w-fit" href="/verify/format">
        {ballots.format.link}
      </Link>
    </PlainPublic>
  )
}
