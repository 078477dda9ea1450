import { describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { getDrafted, listYearDocuments } from '@/lib/drafting/queries'
import { draftDocument } from '@/lib/drafting/commands/draft-document'
import { gather } from '@/lib/drafting/queries/gather'
import { readGround } from '@/lib/drafting/queries/ground'
import type { Kept } from '@/lib/drafting/rules/parts'
import type { Source } from '@/lib/drafting/schema'
import { asPerson, makeContext, type Context, type Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { outcomeSchema } from '@/lib/polls/schema'
import { kindNames, type DocumentKind } from '@/lib/templates/rules/kinds'
import { organisationOf, personOf, yearOf } from '@/prisma/seed/stage'
import { scenarioDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'

scenarioDatabase('dossier-sent')

type Opened = { ctx: Context; year: Year; personId: string }

async function opened(code: string, office: Office): Promise<Opened> {
  const personId = await personOf(code, office)
  const { actor, now } = await readStanding(db(), personId)
  const year = await findYear(db(), await yearOf('BTB', 2022))
  return { ctx: makeContext(actor, now, 'test'), year: year!, personId }
}

const head = (): Promise<Opened> => opened('NA', 'emulation_officer')

async function gathered<K extends DocumentKind>(
  source: Source & { kind: K },
): Promise<{ data: Kept; missing: string[] }> {
  const { ctx, year } = await head()
  const found = await gather(await readGround(db(), ctx, year), source)
  if (!found) throw new Error(`nothing for ${source.kind}`)
  return { data: found.data as unknown as Kept, missing: found.missing.map(({ code }) => code) }
}

type Row = Record<string, string>
const rows = (data: Kept, name: string): Row[] => data[name] as Row[]

describe('what the year of the demonstration gives its documents', () => {
  it('offers every kind that has its data, and each opens filled and can be printed', async () => {
    const { ctx, year, personId } = await head()
    const { draftable } = await listYearDocuments(ctx, year)
    const open = draftable.filter(({ verdict }) => verdict.ok)
    const kinds = new Set(open.map(({ source }) => source.kind))
    // every event was held, so nobody is invited any more; decisions are the Academy's
    expect(kindNames.filter((kind) => !kinds.has(kind))).toEqual(['decision', 'invitation'])
    for (const kind of kinds) {
      const { source } = open.find((one) => one.source.kind === kind)!
      const drafted = await draftDocument(asPerson(personId), { yearId: year.id, source })
      if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal))
      const view = await getDrafted(ctx, year, drafted.value.documentId)
      expect(view?.faults, kind).toEqual([])
      const text = view?.layout?.paragraphs.map((one) => one.text).join('\n') ?? ''
      // a school registers and reports under its own head
      expect(text, kind).toMatch(/CỤM THI ĐUA|TRƯỜNG CHÍNH TRỊ/)
      expect(text, kind).not.toMatch(/undefined|\[object|[{}]/)
    }
  })

  it('lists the events of the year with their hosts, and nothing that is not among them', async () => {
    const yearId = await yearOf('BTB', 2022)
    const events = await db().meeting.findMany({
      where: { yearId, state: { not: 'cancelled' } },
      orderBy: { startsAt: 'asc' },
    })
    const { data } = await gathered({ kind: 'plan', type: 'year', id: yearId })
    expect(rows(data, 'events').map(({ name, place }) => [name, place])).toEqual(
      events.map(({ title, place, link }) => [title, place || link]),
    )
    const plan = await db().plan.findUniqueOrThrow({ where: { yearId } })
    expect([data.aims, data.activities, data.headDuties]).toEqual([plan.purpose, plan.content, plan.organisation])
    expect(data.deputyDuties).toBe('')
  })

  it('prints a school its own targets, figure by figure', async () => {
    const id = await organisationOf('NA')
    const yearId = await yearOf('BTB', 2022)
    const targets = await db().registrationTarget.findMany({
      where: { registration: { yearId, organisationId: id } },
      orderBy: { position: 'asc' },
    })
    const { data } = await gathered({ kind: 'registration', type: 'school', id })
    expect(
      rows(data, 'targets').map(({ content, plan }) => [content, Number(plan!.replace(/\./g, '').replace(',', '.'))]),
    ).toEqual(targets.map(({ content, planned }) => [content, Number(planned)]))
    expect(targets.length).toBeGreaterThan(0)
    const report = await db().reportResult.findMany({ where: { report: { yearId, organisationId: id } } })
    const whole = await gathered({ kind: 'report', type: 'school', id })
    expect(rows(whole.data, 'results').filter(({ achieved }) => achieved !== '')).toHaveLength(
      report.filter(({ achieved }) => achieved !== null).length,
    )
  })

  it('repeats the pledge word for word with the names that signed it', async () => {
    const yearId = await yearOf('BTB', 2022)
    const pledge = await db().pledge.findUniqueOrThrow({
      where: { yearId },
      include: { commitments: { orderBy: { position: 'asc' } }, signatures: { include: { person: true } } },
    })
    const { data } = await gathered({ kind: 'pledge', type: 'year', id: yearId })
    expect(data.opening).toBe(pledge.preamble)
    expect(rows(data, 'commitments').map(({ content }) => content)).toEqual(pledge.commitments.map(({ text }) => text))
    const signers = rows(data, 'schools').map(({ signer }) => signer)
    expect(signers).toEqual(expect.arrayContaining(pledge.signatures.map(({ person }) => person.name)))
  })

  it('calls for papers with the seminar’s own rules and windows', async () => {
    const seminar = await db().seminar.findFirstOrThrow({ where: { yearId: await yearOf('BTB', 2022) } })
    const { data } = await gathered({ kind: 'call', type: 'seminar', id: seminar.id })
    expect([data.topic, data.font, data.paperRules]).toEqual([seminar.topic, seminar.font, seminar.rulesText])
    expect(data.length).toBe(`từ ${seminar.pagesMin} đến ${seminar.pagesMax} trang A4`)
    expect(rows(data, 'themes').map(({ name }) => name)).toEqual(seminar.themes)
    expect((data.addressees as string[]).length).toBe(6)
  })

  it('counts who came to the conference and what was voted there as the database does', async () => {
    const yearId = await yearOf('BTB', 2022)
    const meeting = await db().meeting.findFirstOrThrow({ where: { yearId, kind: 'summing_up' } })
    const came = await db().delegate.count({ where: { meetingId: meeting.id, represents: true, state: 'present' } })
    const polls = await db().poll.findMany({ where: { meetingId: meeting.id, state: 'counted' } })
    const lines = polls.flatMap(({ result }) => outcomeSchema.parse(result).lines)
    for (const kind of ['minutes', 'review_minutes'] as const) {
      const { data } = await gathered({ kind, type: 'meeting', id: meeting.id })
      expect([data.presentCount, data.totalCount], kind).toEqual([String(came), '7 đơn vị'])
      expect(
        rows(data, 'votes')
          .map(({ yes }) => Number(yes))
          .sort(),
      ).toEqual(lines.map(({ yes }) => yes).sort())
    }
  })

  it('tells the ballots of a counted poll, and that nobody has named the head of the tellers', async () => {
    const poll = await db().poll.findFirstOrThrow({
      where: { yearId: await yearOf('BTB', 2022), state: 'counted', kind: { not: 'agreement' } },
    })
    const outcome = outcomeSchema.parse(poll.result)
    const { data, missing } = await gathered({ kind: 'tally_minutes', type: 'poll', id: poll.id })
    expect([data.members, data.valid]).toEqual([String(outcome.members), String(outcome.valid)])
    expect(rows(data, 'results').map(({ yes }) => Number(yes))).toEqual(outcome.lines.map(({ yes }) => yes))
    expect(data.head).toBe('')
    expect(missing).toContain('head_teller')
  })

  it('submits whom the cluster nominated and elected, with their votes', async () => {
    const yearId = await yearOf('BTB', 2022)
    const nominated = await db().nomination.count({ where: { yearId, organisationId: { not: null } } })
    const elected = await db().election.count({ where: { yearId, organisationId: { not: null }, state: 'elected' } })
    const { data } = await gathered({ kind: 'submission_letter', type: 'year', id: yearId })
    expect([rows(data, 'nominations').length, rows(data, 'leadership').length]).toEqual([nominated, elected])
    for (const type of ['recognition', 'awards'] as const) {
      const decision = await gathered({ kind: 'decision', type, id: yearId })
      expect(rows(decision.data, 'list')).toHaveLength(type === 'recognition' ? elected : nominated)
      expect(decision.data.signer).toBe('')
    }
  })

  it('names every school of an invitation, and leaves its name open where none is chosen', async () => {
    const yearId = await yearOf('BTB', 2022)
    const meeting = await db().meeting.findFirstOrThrow({ where: { yearId, kind: 'launch' } })
    const school = await organisationOf('TH')
    const open = await gathered({ kind: 'invitation', type: 'meeting', id: meeting.id })
    const named = await gathered({ kind: 'invitation', type: 'invited_school', id: `${meeting.id}:${school}` })
    expect([open.data.invitee, named.data.invitee]).toEqual(['', 'Trường Chính trị tỉnh Thanh Hóa'])
  })

  it('asks as many questions for the list and for a document, however many rows there are', async () => {
    const { ctx, year } = await head()
    const [list, plan] = [
      () => listYearDocuments(ctx, year),
      async () => gather(await readGround(db(), ctx, year), { kind: 'plan', type: 'year', id: year.id }),
    ]
    const before = [await countQueries(list), await countQueries(plan)]
    const meeting = await db()
      .meeting.findFirstOrThrow({ where: { yearId: year.id, kind: 'other' } })
      .catch(() => null)
    const host = meeting?.hostId ?? (await organisationOf('NA'))
    for (const day of [1, 2, 3])
      await db().meeting.create({
        data: {
          ...{ yearId: year.id, kind: 'other', title: `Hoạt động thêm ${day}`, hostId: host },
          ...{ startsAt: new Date(`2022-12-0${day}T02:00:00Z`), endsAt: new Date(`2022-12-0${day}T04:00:00Z`) },
        },
      })
    expect([await countQueries(list), await countQueries(plan)]).toEqual(before)
  })
})
