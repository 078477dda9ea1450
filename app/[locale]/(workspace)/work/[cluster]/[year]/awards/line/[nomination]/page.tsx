import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { AwardFacts, CertificateSheet } from '@/components/ratification/award-facts'
import { ChainSheet } from '@/components/ratification/chain-sheet'
import { RevocationSheet } from '@/components/ratification/revocation-sheet'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { getAwardLine } from '@/lib/ratification/queries/line'

type Props = { params: Promise<{ cluster: string; year: string; nomination: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratification.line'))('title') }
}

export default async function AwardLinePage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const id = z.uuid().safeParse(address.nomination)
  const line = year && id.success ? await getAwardLine(ctx, year, id.data) : null
  if (!year || !line?.row.school) notFound()
  const [t, locale] = [await getTranslations('awards'), await getLocale()]
  const here = `/work/${year.clusterCode}/${year.year}/awards`
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('page.title'), href: here },
          { label: t('register.title'), href: `${here}/register` },
        ]}
        title={line.row.school[locale]}
        lead={line.row.award[locale]}
      />
      <Columns
        aside={
          <>
            <AwardFacts line={line} />
            <CertificateSheet line={line} nominationId={line.row.id} />
          </>
        }
      >
        <ChainSheet chain={line.chain} />
        <RevocationSheet line={line} nominationId={line.row.id} />
      </Columns>
    </>
  )
}
