import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CertificatesTable } from '@/components/proceedings/certificates-table'
import { GiveSheet } from '@/components/proceedings/give-sheet'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { Columns } from '@/components/ui/layout'
import { getCertificates } from '@/lib/proceedings/queries/certificates'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proceedings'))('certificates.title') }
}

export default async function CertificatesPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, view] = await Promise.all([getSeminar(ctx, year, id), getCertificates(ctx, year, id)])
  if (!seminar || !view) notFound()
  const sheets = `/api/work/${year.clusterCode}/${year.year}/seminars/${id}/certificates`
  return (
    <>
      <SeminarHeader seminar={seminar} home={home} current="certificates" />
      <Columns aside={<GiveSheet seminarId={id} view={view} sheets={sheets} />}>
        <CertificatesTable kind="presentation" rows={view.presentation.rows} />
        <CertificatesTable kind="attendance" rows={view.attendance.rows} />
      </Columns>
    </>
  )
}
