import { beforeEach, expect, it } from 'vitest'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { setGate, type World } from '../../support/world'
import { launchYear, registrationOf } from './launches'

type Settled = {
  settle: (caller: Caller, registrationId: string) => Promise<Result<unknown>>
  state: 'received' | 'returned'
  /** what the row says afterwards besides its state */
  kept?: Record<string, unknown>
}

const refusedAs = (code: string) => ({ refusal: { code } })

/** What receiving and returning a registration have in common: whose it is, what is recorded, what refuses it. */
export function settlesRegistrations(world: () => World, { settle, state, kept = {} }: Settled): void {
  let yearId: string
  let registrationId: string
  beforeEach(async () => {
    yearId = await launchYear(world())
    registrationId = await registrationOf(world().c, yearId)
  })
  const as = (person: string) => settle(asPerson(person), registrationId)
  const head = () => as(world().a.people.emulation_officer)
  const set = (data: Parameters<ReturnType<typeof db>['registration']['update']>[0]['data']) =>
    db().registration.update({ where: { id: registrationId }, data })

  it('changes its state, records it and tells the school', async () => {
    expect(await head()).toEqual({ ok: true, value: { registrationId } })
    const row = await db().registration.findUniqueOrThrow({ where: { id: registrationId } })
    expect(row).toMatchObject({ state, ...kept })
    const [, entry] = await db().auditEntry.findMany({ where: { subjectId: registrationId }, orderBy: { id: 'asc' } })
    const event = `movements.registration_${state}`
    expect(entry).toMatchObject({ event, after: { state } })
    const where = { kind: event, personId: world().c.people.principal }
    expect(await db().notice.count({ where })).toBeGreaterThan(0)
  })

  it('happens once when two offices press at once', async () => {
    const answers = await Promise.all([head(), as(world().a.people.principal)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused for what was not sent, and in a closed year', async () => {
    await set({ state: 'returned', returnReason: 'x' })
    // returned, it is the school's own again and the head sees it no more
    expect(await head()).toMatchObject(refusedAs('common.not_found'))
    await set({ state: 'submitted' })
    await setGate(yearId, 'closed')
    expect(await head()).toMatchObject(refusedAs('common.year_closed'))
  })

  it('is refused once received', async () => {
    await set({ state: 'received', receivedAt: new Date() })
    expect(await head()).toMatchObject(refusedAs('movements.registration_received'))
  })

  it('is refused to members and deputies, and does not exist for strangers', async () => {
    for (const school of [world().c, world().b, world().d])
      expect(await as(school.people.principal)).toMatchObject(refusedAs('movements.only_head'))
    for (const caller of [asNobody(), asPerson(world().elsewhere.head.people.principal)])
      expect(await settle(caller, registrationId)).toMatchObject(refusedAs('common.not_found'))
  })
}
