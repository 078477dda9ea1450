import { beforeAll, describe, expect, it } from 'vitest'
import { issueCertificates } from '@/lib/proceedings/commands/issue-certificates'
import { certificateToken, checkCertificate, getCertificates } from '@/lib/proceedings/queries/certificates'
import { printCertificates } from '@/lib/proceedings/queries/certificate-sheets'
import { nameSubstitute } from '@/lib/stage/commands/name-substitute'
import { undoStep } from '@/lib/stage/commands/undo-step'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readDocument } from '@/lib/platform/storage/inspect'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { afterEnd, dayBefore, seminarDay, theDay, type Day } from '../../support/stage'
import { contextOf, makeWorld, setClock, type World } from '../../support/world'
import { walkThrough } from './book'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
  const { meetingId } = await db().seminar.findUniqueOrThrow({ where: { id: day.seminarId } })
  const one = (organisationId: string, label: string, state: 'present' | 'absent') => ({
    ...{ meetingId, organisationId, label, state, office: 'principal' as const },
  })
  await db().delegate.createMany({
    data: [one(world.b.id, 'Đại biểu có mặt', 'present'), one(world.d.id, 'Đại biểu vắng', 'absent')],
  })
})

const signed = { place: 'Nghệ An', post: 'Hiệu trưởng', signer: 'Người ký' }
type Kind = 'presentation' | 'attendance'
const issue = (who: string, kind: Kind = 'presentation', changes: object = {}) =>
  issueCertificates(asPerson(who), { seminarId: day.seminarId, kind, ...signed, ...changes })
const given = (kind?: Kind) =>
  db().certificate.findMany({ where: { ...(kind && { kind }) }, orderBy: { number: 'asc' } })

describe('giving certificates', () => {
  it('waits for the end, is for the host’s people, and goes to nobody who did not present', async () => {
    await setClock(dayBefore)
    expect(code(await issue(day.secretary))).toBe('proceedings.not_ended')
    await setClock(afterEnd)
    expect(code(await issue(world.b.people.principal))).toBe('seminars.not_of_host')
    expect(code(await issue(world.elsewhere.head.people.principal))).toBe('common.not_found')
    expect(code(await issue(day.secretary))).toBe('proceedings.nobody_presented')
    expect(await given()).toEqual([])
  })

  it('names who spoke, numbers without a gap, and gives again what was given', async () => {
    await setClock(theDay)
    const [first] = day.papers
    const { id: stand } = await db().appointment.findFirstOrThrow({
      where: { organisationId: world.c.id, office: 'emulation_officer' },
      select: { id: true },
    })
    expect(stand).toBeTruthy()
    const officer = `person:${world.c.people.emulation_officer}`
    expect(code(await nameSubstitute(asPerson(day.secretary), { paperId: first!, speaker: officer }))).toBe('ok')
    await walkThrough(world, day.seminarId)
    await setClock(afterEnd)
    const answers = await Promise.all([
      issue(day.secretary),
      issue(world.a.people.principal),
      issue(world.a.people.emulation_officer, 'attendance'),
    ])
    expect(answers.map(code)).toEqual(['ok', 'ok', 'ok'])
    const before = await given()
    expect(before.map(({ number }) => number)).toEqual([1, 2, 3])
    const names = (await given('presentation')).map(({ name }) => name)
    expect(names).toEqual(['emulation_officer C', 'lecturer D'])
    expect((await given('attendance')).map(({ name, about }) => [name, about])).toEqual([
      ['Đại biểu có mặt', 'Hiệu trưởng, Trường Chính trị B'],
    ])
    expect(code(await issue(day.secretary, 'presentation', { signer: 'Người khác' }))).toBe('ok')
    expect(await given()).toEqual(before)
    const audit = await auditOf(day.seminarId)
    expect(audit.filter(({ event }) => event === 'proceedings.certificates_issued')).toHaveLength(2)
  })

  it('takes up who is recorded later with the next number', async () => {
    await db().delegate.updateMany({ where: { label: 'Đại biểu vắng' }, data: { state: 'present' } })
    await Promise.all([issue(day.secretary, 'attendance'), issue(world.a.people.principal, 'attendance')])
    expect((await given()).map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect((await given('attendance')).map(({ name }) => name)).toEqual(['Đại biểu có mặt', 'Đại biểu vắng'])
  })
})

describe('a certificate that was given', () => {
  it('is known to anybody by its code, with what stands on it and nothing else', async () => {
    const [own] = await given('presentation')
    const told = await checkCertificate(certificateToken(own!.id))
    expect(told).toEqual({
      ...{ kind: 'presentation', number: '01/2022/GCN', name: 'emulation_officer C', work: own!.work },
      ...{ about: 'Trường Chính trị C', topic: own!.topic, body: 'Trường Chính trị A' },
      ...{ heldOn: own!.heldOn, issuedOn: own!.issuedOn },
    })
    for (const token of [own!.id, own!.tokenHash, '', 'x'.repeat(43)]) expect(await checkCertificate(token)).toBeNull()
  })

  it('is printed with its number, one a page, for the host’s people alone', async () => {
    const print = async (who: string, kind: Kind = 'attendance') => {
      const { ctx, year } = await contextOf(world, who)
      return printCertificates(ctx, year, day.seminarId, kind)
    }
    expect(await print(world.b.people.principal)).toBeNull()
    expect(await print(world.elsewhere.head.people.principal)).toBeNull()
    const reading = await readDocument((await print(day.secretary))!.pdf)
    if ('problem' in reading) throw new Error(reading.problem)
    const text = reading.model.paragraphs.map((one) => one.text).join('\n')
    expect(reading.model.pages).toBe(2)
    for (const said of ['GIẤY CHỨNG NHẬN', '03/2022/GCN', '04/2022/GCN', 'Đại biểu vắng', 'Người ký'])
      expect(text).toContain(said)
  })

  it('is listed for the host’s people alone, beside who has none and why', async () => {
    const view = async (who: string) => {
      const { ctx, year } = await contextOf(world, who)
      return getCertificates(ctx, year, day.seminarId)
    }
    for (const who of [world.d.people.principal, world.academy.reviewer, world.elsewhere.head.people.principal])
      expect(await view(who)).toBeNull()
    const seen = await view(day.secretary)
    expect(seen?.presentation.rows.map(({ number, done }) => [number, done])).toEqual([
      ['01/2022/GCN', true],
      ['02/2022/GCN', true],
    ])
    expect(seen?.defaults).toEqual(signed)
  })

  it('stays when the press on the stage is undone', async () => {
    await setClock(theDay)
    const steps = await db().stageStep.count({ where: { seminarId: day.seminarId } })
    expect(code(await undoStep(asPerson(day.secretary), { seminarId: day.seminarId, from: steps }))).toBe('ok')
    expect(await given()).toHaveLength(4)
  })
})
