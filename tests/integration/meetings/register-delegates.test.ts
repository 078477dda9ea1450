import { beforeAll, describe, expect, it } from 'vitest'
import { registerDelegates } from '@/lib/meetings/commands/register-delegates'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { pdfFile } from '@/prisma/seed/sample-files'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeDelegates, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.c.people.emulation_officer)
const input = (meetingId: string, more: object = {}) => ({
  meetingId,
  representative: 'principal' as const,
  substituteId: null,
  authorisation: undefined,
  reason: '',
  companions: [],
  others: '',
  ...more,
})
const scan = () => upload('Giấy ủy quyền.png', pngFile())
const rowsOf = (meetingId: string) => db().delegate.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })

describe('naming delegates', () => {
  it('the principal represents, companions come with him; named again the list is replaced', async () => {
    const meetingId = await makeMeeting(world)
    const more = { companions: [world.c.people.lecturer], others: 'Trưởng phòng Tổ chức' }
    expect(await registerDelegates(officer(), input(meetingId, more))).toMatchObject({ ok: true })
    expect((await rowsOf(meetingId)).map(({ personId, represents }) => [personId, represents])).toEqual([
      [world.c.people.principal, true],
      [world.c.people.lecturer, false],
      [null, false],
    ])
    expect(await registerDelegates(officer(), input(meetingId))).toMatchObject({ ok: true })
    expect(await rowsOf(meetingId)).toHaveLength(1)
    expect((await auditOf(meetingId)).map(({ event, organisationId }) => [event, organisationId])).toEqual([
      ['meetings.delegates_registered', world.c.id],
      ['meetings.delegates_registered', world.c.id],
    ])
  })

  it('a substitute shows an authorisation, which stays when he is named again', async () => {
    const meetingId = await makeMeeting(world)
    const substitute = { representative: 'substitute', substituteId: world.c.people.vice_principal }
    expect(await registerDelegates(officer(), input(meetingId, substitute))).toMatchObject(
      refused('meetings.authorisation_missing'),
    )
    expect(
      await registerDelegates(officer(), input(meetingId, { ...substitute, authorisation: scan() })),
    ).toMatchObject({ ok: true })
    const [first] = await rowsOf(meetingId)
    expect(first).toMatchObject({ personId: world.c.people.vice_principal, substitute: true, represents: true })
    expect(await registerDelegates(officer(), input(meetingId, substitute))).toMatchObject({ ok: true })
    expect((await rowsOf(meetingId))[0]?.authorisationId).toBe(first?.authorisationId)
  })

  it('an authorisation is a scan, by its content', async () => {
    const meetingId = await makeMeeting(world)
    const lying = upload('Giấy ủy quyền.png', pdfFile())
    const answer = await registerDelegates(
      officer(),
      input(meetingId, { representative: 'substitute', substituteId: world.c.people.lecturer, authorisation: lying }),
    )
    expect(answer).toMatchObject(refused('files.extension_lies'))
    expect(await rowsOf(meetingId)).toEqual([])
  })

  it.each([
    [
      'the substitute is of another school',
      () => ({ representative: 'substitute', substituteId: world.d.people.lecturer, authorisation: scan() }),
      'substitute_not_of_school',
    ],
    ['nobody is named', () => ({ representative: 'substitute', authorisation: scan() }), 'substitute_missing'],
    [
      'the principal would substitute himself',
      () => ({ representative: 'substitute', substituteId: world.c.people.principal, authorisation: scan() }),
      'principal_needs_no_substitution',
    ],
    ['a companion is of another school', () => ({ companions: [world.d.people.lecturer] }), 'companion_not_of_school'],
    ['an excuse gives no reason', () => ({ representative: 'excused' }), 'excuse_without_reason'],
  ])('is refused where %s', async (_, more, code) => {
    const meetingId = await makeMeeting(world)
    expect(await registerDelegates(officer(), input(meetingId, more()))).toMatchObject(refused(`meetings.${code}`))
  })

  it('a school may excuse itself with a reason', async () => {
    const meetingId = await makeMeeting(world)
    const excused = input(meetingId, { representative: 'excused', reason: 'lũ lụt' })
    expect(await registerDelegates(officer(), excused)).toMatchObject({ ok: true })
    expect(await rowsOf(meetingId)).toMatchObject([{ state: 'excused', reason: 'lũ lụt' }])
  })

  it('stands still once the delegate is there', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c'], 'present')
    expect(await registerDelegates(officer(), input(meetingId))).toMatchObject(refused('meetings.already_present'))
  })

  it.each([
    ['planned', 'meetings.not_convened'],
    ['held', 'meetings.already_held'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('is refused where the event is %s', async (state, code) => {
    const meetingId = await makeMeeting(world, { state })
    expect(await registerDelegates(officer(), input(meetingId))).toMatchObject(refused(code))
  })

  it("is the principal's and the emulation officer's, for their own school alone", async () => {
    const meetingId = await makeMeeting(world)
    expect(await registerDelegates(asPerson(world.c.people.lecturer), input(meetingId))).toMatchObject(
      refused('meetings.not_acting_for_school'),
    )
    expect(await registerDelegates(asPerson(world.academy.reviewer), input(meetingId))).toMatchObject(
      refused('meetings.not_acting_for_school'),
    )
    expect(await registerDelegates(asPerson(world.elsewhere.head.people.principal), input(meetingId))).toMatchObject(
      refused('common.not_found'),
    )
    await registerDelegates(asPerson(world.d.people.principal), input(meetingId))
    expect((await rowsOf(meetingId)).map(({ organisationId }) => organisationId)).toEqual([world.d.id])
  })

  it('two at once leave one representative', async () => {
    const meetingId = await makeMeeting(world)
    const answers = await Promise.all([1, 2, 3].map(() => registerDelegates(officer(), input(meetingId))))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await rowsOf(meetingId)).toHaveLength(1)
  })
})
