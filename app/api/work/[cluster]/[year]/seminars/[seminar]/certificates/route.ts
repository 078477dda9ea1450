import { z } from 'zod'
import { getYear } from '@/lib/calendar/queries'
import { getContext } from '@/lib/platform/auth/session'
import { printCertificates } from '@/lib/proceedings/queries/certificate-sheets'
import { CertificateKind } from '@/lib/proceedings/schema'
import { pdfResponse } from '@/app/api/pdf'

type Props = { params: Promise<{ cluster: string; year: string; seminar: string }> }

/** The certificates of a seminar that were given, as one PDF to be printed; for the host's people. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await getContext()
  const { cluster, year: number, seminar } = await params
  const kind = z.enum(CertificateKind).safeParse(new URL(request.url).searchParams.get('kind'))
  const year = z.uuid().safeParse(seminar).success ? await getYear(ctx, cluster, Number(number)) : null
  const printed = year && kind.success ? await printCertificates(ctx, year, seminar, kind.data) : null
  return pdfResponse(printed, 'Không tìm thấy giấy chứng nhận nào.')
}
