import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CheckedCertificate } from '@/components/proceedings/checked-certificate'
import { CheckedAward } from '@/components/ratification/checked-award'
import { checkCertificate } from '@/lib/proceedings/queries/certificates'
import { checkAward } from '@/lib/ratification/queries/award-sheets'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ratification.check')
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } }
}

/** Behind the code on a certificate: what stands on it, and whether it still stands, for anybody who holds it. */
export default async function CheckPage({ params }: Props): Promise<ReactNode> {
  const { token } = await params
  const [certificate, award] = await Promise.all([checkCertificate(token), checkAward(token)])
  if (certificate) return <CheckedCertificate found={certificate} />
  if (award) return <CheckedAward found={award} />
  const t = await getTranslations('ratification.check')
  return (
    <>
      <h1>{t('unknown')}</h1>
      <p className="text-muted">{t('unknown_text')}</p>
    </>
  )
}
