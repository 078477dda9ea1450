import 'server-only'
import { academyId, listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import type { SigningAuthority } from '@/lib/platform/db/generated/enums'
import { emptyData, type DocumentData, type DocumentKind } from '@/lib/templates/rules/kinds'
import type { BookOwnerKey } from '../rules/sources'
import type { Source } from '../schema'
import { printedDay } from '../rules/frame'

/** A fact that a document asks for and the year does not have, and where it is entered. */
export type Missing = { code: string; facts?: Record<string, string | number>; href: string }

/** What every document of a year rests on; read once, in a constant number of queries. */
export type Ground = {
  tx: Tx
  ctx: Context
  year: Year
  home: string
  schools: YearSchoolNames[]
  cluster: string
  academy: string
  head: YearSchoolNames | null
  /** the principals of the year's schools by the school */
  principals: Map<string, string>
  /** the Academy's guidance and decisions for the year */
  bases: string[]
}

/** What a document is made of, with what is not known; null when there is nothing of which it could be made. */
export type Gathered<K extends DocumentKind = DocumentKind> = {
  data: DocumentData<K>
  missing: Missing[]
  owner: BookOwnerKey
  /** what the list says beside the kind: the event, the school, the poll */
  about: string
}

export type Gatherer<K extends DocumentKind> = (ground: Ground, source: Source) => Promise<Gathered<K> | null>

const directiveWords = {
  guidance: 'Hướng dẫn',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  theme: 'Văn bản',
} as const

/** Reads what every document of the year rests on. */
export async function readGround(tx: Tx, ctx: Context, year: Year): Promise<Ground> {
  const schools = await listYearSchools(tx, year, ctx.now)
  const cluster = await tx.clusterName.findFirst({
    where: { clusterId: year.clusterId, validFrom: { lte: fieldDay(ctx.now) } },
    orderBy: { validFrom: 'desc' },
    select: { vi: true },
  })
  const principals = await tx.appointment.findMany({
    where: {
      organisationId: { in: schools.map(({ id }) => id) },
      office: 'principal',
      startsAt: { lte: ctx.now },
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
    },
    orderBy: { startsAt: 'asc' },
    select: { organisationId: true, person: { select: { name: true } } },
  })
  const academy = await academyId(tx)
  const directives = await tx.directive.findMany({
    where: { yearId: year.id },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
    select: { kind: true, number: true, date: true, subject: true },
  })
  const academyName = academy ? (await nameOf(tx, academy, fieldDay(ctx.now))).vi : ''
  return {
    ...{ tx, ctx, year, schools, home: `/work/${year.clusterCode}/${year.year}` },
    cluster: cluster?.vi ?? year.clusterCode,
    academy: academyName,
    head: schools.find(({ id }) => id === year.headSchoolId) ?? null,
    principals: new Map(principals.map((one) => [one.organisationId, one.person.name])),
    bases: directives.map(
      ({ kind, number, date, subject }) =>
        `Căn cứ ${directiveWords[kind]} số ${number} ${printedDay(date)} của ${academyName} (${subject})`,
    ),
  }
}

export const schoolName = ({ schools }: Ground, id: string | null): string =>
  schools.find((school) => school.id === id)?.name.vi ?? ''

/** Whether something is recorded, else what is missing and where it is entered. */
export const needed = (there: unknown, code: string, href: string, facts?: Missing['facts']): Missing[] =>
  there ? [] : [{ code, href, ...(facts && { facts }) }]

/** A document of the cluster: its own data on top of nothing known. */
export function forCluster<K extends DocumentKind>(
  ground: Ground,
  kind: K,
  about: string,
  data: Partial<DocumentData<K>>,
  missing: Missing[],
): Gathered<K> {
  const { year } = ground
  return {
    data: { ...emptyData(kind), ...data },
    ...{ missing, about, owner: { clusterId: year.clusterId } },
  }
}

/** A document of one school of the year. */
export const forSchool = <K extends DocumentKind>(
  kind: K,
  schoolId: string,
  about: string,
  data: Partial<DocumentData<K>>,
  missing: Missing[],
): Gathered<K> => ({
  data: { ...emptyData(kind), ...data },
  ...{ missing, about, owner: { organisationId: schoolId } },
})

export type Signing = { authority: SigningAuthority; signerPost: string; signer: string }

/** Who signs for the owner of a book: of a cluster the principal of its head, of a school its own. */
export function signingOf(ground: Ground, owner: BookOwnerKey): Signing {
  if ('clusterId' in owner)
    return {
      ...{ authority: 'on_behalf', signerPost: 'Cụm trưởng' },
      signer: ground.principals.get(ground.head?.id ?? '') ?? '',
    }
  if ('organisationId' in owner)
    return {
      ...{ authority: 'own', signerPost: 'Hiệu trưởng' },
      signer: ground.principals.get(owner.organisationId) ?? '',
    }
  return { authority: 'own', signerPost: '', signer: '' }
}
