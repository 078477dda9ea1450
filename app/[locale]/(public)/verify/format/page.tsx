import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PlainPublic } from '@/components/ballots/plain-public'
import { RecordFormat } from '@/components/ballots/record-format'
import { DownloadButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { messages } from '@/lib/platform/i18n/messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ballots.format'))('title') }
}

/** From this page alone a stranger can build a verifier; the test vectors tell where it goes astray. */
export default async function RecordFormatPage(): Promise<ReactNode> {
  const { format, verify } = messages[await getLocale()].ballots
  const steps = Array.from({ length: 12 }, (_, at) => verify[`step${at + 1}` as 'step1'])
  return (
    <PlainPublic title={format.title} lead={format.lead}>
      <RecordFormat words={format} steps={steps} />
      <section className="grid gap-3">
        <h2>{format.vectors}</h2>
        <p>{format.vectorsText}</p>
        <div>
          <DownloadButton href="/ballot-record-vectors.json">{format.download}</DownloadButton>
        </div>
      </section>
      <Link className="link w-fit" href="/verify">
        {verify.title}
      </Link>
    </PlainPublic>
  )
}
