import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { academyId, yearOf } from '@/lib/calendar/queries'
import { namesOn } from '@/lib/organisations/names'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import { printedReference, readReference } from '@/lib/platform/auth/printed-token'
import { printCertificates } from '@/lib/platform/print/certificate'
import { certificateLabels } from '@/lib/proceedings/rules/certificates'
import type { Bilingual } from '@/lib/platform/result'
import { mayTakeCertificate } from '../policy'
import { awardWords } from '../rules'

const labels = { ...certificateLabels, number: 'Quyết định số', check: 'Quét mã để kiểm tra khen thưởng này' }

/** The address behind the code on the certificate of an award. */
export const awardToken = (nominationId: string): string => printedReference('award', nominationId)

const parts = {
  award: true,
  year: { include: { cluster: { include: { names: { orderBy: { validFrom: 'asc' } } } } } },
  decisionLines: { include: { decision: true } },
  revocations: { where: { state: 'decided' } },
} as const satisfies Prisma.NominationInclude

type Row = Prisma.NominationGetPayload<{ include: typeof parts }>

type Given = {
  school: Bilingual
  academy: Bilingual
  cluster: Bilingual
  decision: Row['decisionLines'][number]['decision']
}

/** Who gave awards to whom: rows of one decision, with the names of its day; null while nothing was given. */
async function givenOf(rows: readonly Row[]): Promise<(row: Row) => Given | null> {
  const day = rows[0]?.decisionLines[0]?.decision.date ?? new Date(0)
  const academy = (await academyId(db())) ?? ''
  const holders = rows.flatMap((row) => row.organisationId ?? [])
  const names = await namesOn(db(), [...holders, academy], day)
  const nameOf = (id: string | null): Bilingual => names.get(id ?? '')?.name ?? { vi: '', en: '' }
  return ({ state, decisionLines: [line], organisationId, year }) => {
    if (state !== 'confirmed' || !line) return null
    const known = year.cluster.names
    const cluster = known.filter((one) => one.validFrom <= day).at(-1) ?? known[0]
    return {
      ...{ school: nameOf(organisationId), academy: nameOf(academy), decision: line.decision },
      cluster: { vi: cluster?.vi ?? year.cluster.code, en: cluster?.en ?? year.cluster.code },
    }
  }
}

/**
 * The certificates of an award, or of all that one decision gave, one a page; an award that was taken back has none. Null where
 * there are none to take.
 */
export async function printAwards(
  ctx: Context,
  of: { nominationId: string } | { decisionId: string },
): Promise<{ name: string; pdf: Uint8Array } | null> {
  const rows = await db().nomination.findMany({
    where: {
      ...('nominationId' in of ? { id: of.nominationId } : { decisionLines: { some: { decisionId: of.decisionId } } }),
      ...{ state: 'confirmed', revocations: { none: { state: 'decided' } } },
    },
    orderBy: [{ award: { position: 'asc' } }, { nominatedAt: 'asc' }, { id: 'asc' }],
    include: parts,
  })
  const mine = rows.filter(
    (row) => maySeeYear(ctx.actor, yearOf(row.year)) && mayTakeCertificate(ctx.actor, row.organisationId ?? '').ok,
  )
  const told = await givenOf(mine)
  const sheets = mine.flatMap((row) => {
    const given = told(row)
    if (!given) return []
    const { school, academy, cluster, decision } = given
    const words = awardWords({
      ...{ kind: row.award.kind, award: row.award.vi, school: school.vi, academy: academy.vi },
      ...{ cluster: cluster.vi, year: row.year.year, decision },
    })
    return [{ token: awardToken(row.id), words }]
  })
  const [first] = mine
  if (sheets.length === 0 || !first) return null
  const title = `Khen thưởng năm ${first.year.year}`
  return { name: `${title}.pdf`, pdf: await printCertificates({ title, labels, sheets }) }
}

export type CheckedAward = {
  award: Bilingual
  kind: 'title' | 'commendation'
  school: Bilingual
  cluster: Bilingual
  year: number
  given: { number: string; date: Date; signer: string; illustrative: boolean }
  revoked: { number: string; date: Date } | null
}

/** What the page behind the code says to anybody: given, given and taken back, or nothing. */
export async function checkAward(token: string): Promise<CheckedAward | null> {
  const id = readReference('award', token)
  const row = id && (await db().nomination.findUnique({ where: { id }, include: parts }))
  const given = row ? (await givenOf([row]))(row) : null
  if (!row || !given) return null
  const { number, date, signer, illustrative } = given.decision
  const revoked = row.revocations[0]
  return {
    ...{ award: { vi: row.award.vi, en: row.award.en }, kind: row.award.kind, year: row.year.year },
    ...{ school: given.school, cluster: given.cluster, given: { number, date, signer, illustrative } },
    revoked: revoked?.date ? { number: revoked.number ?? '', date: revoked.date } : null,
  }
}
