import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { printCertificates as print } from '@/lib/platform/print/certificate'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { maySeeCertificates } from '../policy'
import { certificateLabels, certificateWords } from '../rules/certificates'
import type { CertificateKind } from '../schema'
import { certificateToken } from './certificates'

const titles: Record<CertificateKind, string> = {
  presentation: 'Giấy chứng nhận trình bày tham luận',
  attendance: 'Giấy chứng nhận tham dự tọa đàm',
}

/** The certificates of a kind that were given, one a page in the order of their numbers; null where there are none to see. */
export async function printCertificates(
  ctx: Context,
  year: Year,
  seminarId: string,
  kind: CertificateKind,
): Promise<{ name: string; pdf: Uint8Array } | null> {
  const row = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  if (!row || !maySeeCertificates(ctx.actor, year, factsOf(row)).ok) return null
  const given = await db().certificate.findMany({
    where: { seminarId, kind },
    orderBy: [{ year: 'asc' }, { number: 'asc' }],
  })
  if (given.length === 0) return null
  const sheets = given.map((one) => ({ token: certificateToken(one.id), words: certificateWords(one) }))
  const pdf = await print({ title: titles[kind], labels: certificateLabels, sheets })
  return { name: `${titles[kind]}.pdf`, pdf }
}
