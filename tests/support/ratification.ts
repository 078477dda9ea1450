import { db } from '@/lib/platform/db/client'
import { layWorld, makeWorld, setClock, setGate, type World } from './world'

export const november = new Date('2022-11-20T02:00:00Z')
export const february = new Date('2023-02-10T02:00:00Z')

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** Begins anew within one test database; the shipped rules, which a truncated cluster would take along, stay. */
export async function freshWorld(): Promise<World> {
  const rules = await db().rule.findMany()
  await db().$executeRaw`truncate organisations, clusters, people, cluster_years, terms, elections, dossiers,
    ratification_decisions, leadership_decisions, notices restart identity cascade`
  await db().rule.createMany({
    data: rules.map((rule) => ({ ...rule, value: rule.value ?? {} })),
    skipDuplicates: true,
  })
  await layWorld()
  return makeWorld()
}

export type Elected = { head: string; deputy: string; flag: string; certificate: string; nextYearId: string }

/** The conference is over: C elected head, D deputy; D nominated for the flag, A for the certificate; the next year in preparation. */
export async function arrangeElected(world: World): Promise<Elected> {
  await setClock(november)
  await setGate(world.yearId, 'ratification')
  const forYear = world.year + 1
  const base = { yearId: world.yearId, forYear, electedAt: november }
  const head = await db().election.create({ data: { ...base, role: 'head', organisationId: world.c.id } })
  const deputy = await db().election.create({ data: { ...base, role: 'deputy', organisationId: world.d.id } })
  const awards = await db().award.findMany({ where: { clusterNominates: true }, orderBy: { position: 'asc' } })
  const nominate = async (code: RegExp, organisationId: string): Promise<string> => {
    const award = awards.find((one) => code.test(one.code))
    if (!award) throw new Error(`no award ${code.source}`)
    const row = await db().nomination.create({
      data: { yearId: world.yearId, awardId: award.id, organisationId, nominatedAt: november },
    })
    return row.id
  }
  const flag = await nominate(/flag/i, world.d.id)
  const certificate = await nominate(/certificate/i, world.a.id)
  const next = await db().clusterYear.create({
    data: {
      clusterId: world.clusterId,
      year: forYear,
      headSchoolId: world.c.id,
      schools: {
        create: [world.a, world.b, world.c, world.d].map(({ id }, position) => ({ organisationId: id, position })),
      },
    },
  })
  return { head: head.id, deputy: deputy.id, flag, certificate, nextYearId: next.id }
}

/** At T the terms of head and deputies end and C's, as head, begins. */
export async function passPowers(world: World, at: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.term.updateMany({ where: { clusterId: world.clusterId, endsAt: null }, data: { endsAt: at } })
    await tx.term.create({
      data: {
        ...{ clusterId: world.clusterId, organisationId: world.c.id, role: 'head', forYear: world.year + 1 },
        startsAt: at,
      },
    })
  })
}

/** A dossier in a state, written straight into the table. */
export async function arrangeDossier(world: World, state: 'draft' | 'sent' | 'accepted' | 'returned'): Promise<string> {
  const row = await db().dossier.create({
    data: {
      yearId: world.yearId,
      number: '15-TTr/CTĐ',
      date: day('2022-11-21'),
      letter: 'Kính trình Học viện hồ sơ minh họa của năm.',
      version: 1,
    },
  })
  if (state === 'draft') return row.id
  await db().dossier.update({
    where: { id: row.id },
    data: {
      state: 'sent',
      sentAt: november,
      sentById: world.a.people.principal,
      contents: { year: 2022 },
      contentsSha256: 'a'.repeat(64),
    },
  })
  if (state === 'sent') return row.id
  await db().dossier.update({
    where: { id: row.id },
    data: { state, answeredAt: november, ...(state === 'returned' && { returnReason: 'Thiếu biên bản' }) },
  })
  return row.id
}

export const decisionOf = (
  world: World,
  lines: { id: string; confirmed: boolean; reason?: string }[],
): {
  yearId: string
  number: string
  date: Date
  signer: string
  illustrative: boolean
  file: undefined
  lines: { id: string; confirmed: boolean; reason: string }[]
} => ({
  yearId: world.yearId,
  number: '01-QĐ/MH',
  date: day('2023-02-10'),
  signer: 'Giám đốc Học viện',
  illustrative: true,
  file: undefined,
  lines: lines.map((line) => ({ reason: '', ...line })),
})

/** The award of a school, taken back by a decision of the Academy. */
export async function arrangeRevoked(world: World, code: string): Promise<string> {
  const given = await db().nomination.findFirstOrThrow({ where: { organisation: { code }, state: 'confirmed' } })
  const { id } = await db().awardRevocation.create({
    data: {
      ...{ nominationId: given.id, ground: 'false_achievement', text: 'Kê khai không đúng thành tích' },
      ...{ proposedById: world.academy.reviewer, proposedAt: february },
    },
  })
  await db().awardRevocation.update({
    where: { id },
    data: {
      ...{ state: 'decided', number: '09-QĐ/MH', date: day('2024-09-01'), signer: 'Giám đốc Học viện' },
      ...{ decidedById: world.academy.approver, decidedAt: february },
    },
  })
  return id
}
