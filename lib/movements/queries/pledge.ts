import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { maySeeYear } from '@/lib/calendar/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { mayConsentToLateness, mayPrepareLaunch, mayRunLaunch, maySeePledge, maySignPledge } from '../policy'
import { lateRule, signingSchool } from './lateness'
import { checkAdoption, checkConsent, checkMakingUp, checkPledgeWritable, checkSigning } from '../rules'

export type PledgeLine = {
  schoolId: string
  school: Bilingual
  signature: { person: string; at: Date; late: boolean } | null
  consented: boolean
  mayConsent: Verdict
}

export type PledgeView = {
  id: string
  preamble: string
  commitments: { text: string; target: string }[]
  adoptedAt: Date | null
  textSha256: string | null
  version: number
  signed: number
}

export type PledgePage = {
  pledge: PledgeView | null
  lines: PledgeLine[]
  own: string | null
  range: { min: number; max: number }
  may: { write: Verdict; adopt: Verdict; sign: Verdict }
}

/** The year's pledge as the actor may see it, with the place of each school's signature, filled or empty. */
export async function getPledge(ctx: Context, year: Year): Promise<PledgePage> {
  const [schools, row, consents, own, late, range] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().pledge.findUnique({
      where: { yearId: year.id },
      include: {
        commitments: { orderBy: { position: 'asc' } },
        signatures: { include: { person: { select: { name: true } } } },
      },
    }),
    db().lateConsent.findMany({ where: { yearId: year.id, matter: 'signature' } }),
    signingSchool(db(), ctx.actor, year.id),
    lateRule(db(), year, ctx.now),
    readRule(db(), 'movements.pledge_commitments', year, fieldDay(ctx.now)),
  ])
  const seen = row && maySeePledge(ctx.actor, year, row) ? row : null
  const open = checkYearOpen(year)
  const consented = (id: string | null): boolean => consents.some((one) => one.organisationId === id)
  const signatureOf = (id: string | null) => seen?.signatures.find((one) => one.organisationId === id) ?? null
  return {
    pledge: seen && pledgeView(seen),
    lines: schools.map(({ id, name }) => {
      const signature = signatureOf(id)
      return {
        schoolId: id,
        school: name,
        signature: signature && { person: signature.person.name, at: signature.signedAt, late: signature.late },
        consented: consented(id),
        mayConsent: firstRefusal(
          mayConsentToLateness(ctx.actor, year, id),
          open,
          checkConsent(year, consented(id), signature !== null),
        ),
      }
    }),
    own,
    range: range.value,
    may: {
      write: firstRefusal(mayPrepareLaunch(ctx.actor, year), open, checkPledgeWritable(row)),
      adopt: firstRefusal(
        mayRunLaunch(ctx.actor, year),
        open,
        checkAdoption(row ?? { preamble: '', commitments: [], adoptedAt: null }, year, range),
      ),
      sign: firstRefusal(
        maySignPledge(ctx.actor, own ?? ''),
        open,
        checkSigning(row ?? { textSha256: null }, row?.textSha256 ?? '', signatureOf(own) !== null),
        checkMakingUp(year, consented(own), late),
      ),
    },
  }
}

type PledgeRow = Omit<PledgeView, 'signed'> & { signatures: readonly unknown[] }

const pledgeView = (row: PledgeRow): PledgeView => ({
  id: row.id,
  preamble: row.preamble,
  commitments: row.commitments.map(({ text, target }) => ({ text, target })),
  adoptedAt: row.adoptedAt,
  textSha256: row.textSha256,
  version: row.version,
  signed: row.signatures.length,
})

/** How many have signed: what an open page asks every few seconds; null when one may not see the year. */
export async function countSignatures(ctx: Context, clusterCode: string, year: number): Promise<number | null> {
  const row = await db().clusterYear.findFirst({
    where: { year, cluster: { code: clusterCode } },
    select: { clusterId: true, pledge: { select: { adoptedAt: true, _count: { select: { signatures: true } } } } },
  })
  if (!row || !maySeeYear(ctx.actor, row)) return null
  // adoption too changes what the page shows
  return row.pledge?.adoptedAt ? 1 + row.pledge._count.signatures : 0
}
