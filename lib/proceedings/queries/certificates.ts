import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { printedToken } from '@/lib/platform/auth/printed-token'
import { hashToken } from '@/lib/platform/auth/tokens'
import { db, type Tx } from '@/lib/platform/db/client'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { stepsOf } from '@/lib/stage/queries/find'
import { mayGiveCertificates, maySeeCertificates } from '../policy'
import { checkEnded, checkRecipients, numberText } from '../rules/certificates'
import type { CertificateKind } from '../schema'
import { recipientsOf, type Recipient } from './recipients'

/** The secret of the address behind a certificate's code. */
export const certificateToken = (certificateId: string): string => printedToken('certificate', certificateId)

export type CertificateRow = Recipient & { number: string | null }

export type CertificatesView = Record<CertificateKind, { rows: CertificateRow[]; issue: Verdict; given: number }> & {
  /** what the form begins with */
  defaults: { place: string; post: string; signer: string }
}

/** What has been reached of a seminar's end, for those who give certificates. */
export const hasEnded = async (tx: Tx, seminar: SeminarFacts, now: Date): Promise<Verdict> =>
  checkEnded(seminar, (await stepsOf(tx, seminar.id)).at(-1)?.lineId === null, now)

/** To whom certificates may be given and were given; null for who may not see it. */
export async function getCertificates(ctx: Context, year: Year, seminarId: string): Promise<CertificatesView | null> {
  const row = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  const seminar = row && factsOf(row)
  if (!seminar || !maySeeCertificates(ctx.actor, year, seminar).ok) return null
  const ended = await hasEnded(db(), seminar, ctx.now)
  const view = async (kind: CertificateKind): Promise<CertificatesView[CertificateKind]> => {
    const [people, given] = await Promise.all([
      recipientsOf(db(), seminar, kind),
      db().certificate.findMany({ where: { seminarId, kind } }),
    ])
    const rows = people.map((one): CertificateRow => {
      const own = given.find(({ paperId, delegateId }) =>
        one.paperId ? paperId === one.paperId : delegateId === one.delegateId,
      )
      return own
        ? { ...one, name: own.name, about: own.about, work: own.work, number: numberText(own.number, own.year) }
        : { ...one, number: null }
    })
    const may = mayGiveCertificates(ctx.actor, year, seminar)
    const issue = firstRefusal(may, ended, checkRecipients(kind, people.filter((one) => one.done).length))
    return { rows, issue, given: given.length }
  }
  return {
    presentation: await view('presentation'),
    attendance: await view('attendance'),
    defaults: await defaultsOf(seminar, ctx.now),
  }
}

async function defaultsOf(seminar: SeminarFacts, now: Date): Promise<CertificatesView['defaults']> {
  const [last, names, principal] = await Promise.all([
    db().certificate.findFirst({ where: { seminarId: seminar.id }, orderBy: { issuedAt: 'desc' } }),
    namesOn(db(), [seminar.hostId], fieldDay(now)),
    db().appointment.findFirst({
      where: {
        ...{ organisationId: seminar.hostId, office: 'principal', startsAt: { lte: now } },
        OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      },
      select: { person: { select: { name: true } } },
    }),
  ])
  return {
    place: last?.place ?? names.get(seminar.hostId)?.province ?? '',
    post: last?.post ?? 'Hiệu trưởng',
    signer: last?.signer ?? principal?.person.name ?? '',
  }
}

export type CheckedCertificate = {
  kind: CertificateKind
  number: string
  name: string
  about: string
  work: string
  topic: string
  body: string
  heldOn: Date
  issuedOn: Date
}

/** What the page behind a code says to anybody: what stands on the certificate, or nothing. */
export async function checkCertificate(token: string): Promise<CheckedCertificate | null> {
  if (!/^[\w-]{20,80}$/.test(token)) return null
  const found = await db().certificate.findUnique({ where: { tokenHash: hashToken(token) } })
  if (!found) return null
  const { kind, number, year, name, about, work, topic, body, heldOn, issuedOn } = found
  return { kind, number: numberText(number, year), name, about, work, topic, body, heldOn, issuedOn }
}
