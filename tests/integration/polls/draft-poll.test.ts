import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { draft, drafted, headOf, makeMeeting, preparation, proposal } from '../../support/polls'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(() => setGate(world.yearId, 'conference'))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const put = (person: string, more = {}) =>
  draft(asPerson(person), { yearId: world.yearId, proposal: proposal(world, more) })

describe('drafting a poll', () => {
  it('keeps roll, lines and rule in a manifest, and records it', async () => {
    const { pollId, sha256 } = await drafted(world, {
      title: { vi: 'Bình xét Cờ', en: 'Review of the flag' },
      lines: [
        { schoolId: world.c.id, eligible: true },
        {
          schoolId: world.d.id,
          eligible: false,
          reason: { vi: 'chưa ký giao ước', en: 'not signed' },
          article: { vi: 'Điều 3', en: 'Article 3' },
        },
      ],
    })
    const poll = await db().poll.findUniqueOrThrow({ where: { id: pollId }, include: { seats: true, options: true } })
    expect(poll).toMatchObject({ state: 'draft', preparedById: headOf(world), preparedBySchoolId: world.a.id })
    expect(poll.seats.map((seat) => seat.personId).sort()).toEqual(
      [world.a, world.b, world.c, world.d].map((school) => school.people.principal).sort(),
    )
    expect(createHash('sha256').update(poll.manifest!).digest('hex')).toBe(sha256)
    expect(JSON.parse(poll.manifest!)).toMatchObject({
      ...{ poll: pollId, cluster: 'BTB', year: 2022, preparedBy: 'A', title: 'Bình xét Cờ', round: 1, follows: null },
      seats: [{ school: 'A' }, { school: 'B' }, { school: 'C' }, { school: 'D' }],
      lines: [
        { position: 1, school: 'C', eligible: true },
        { position: 2, school: 'D', eligible: false, reason: { vi: 'chưa ký giao ước' }, article: { vi: 'Điều 3' } },
      ],
    })
    const entries = await db().auditEntry.findMany({ where: { subjectId: pollId } })
    expect(entries).toMatchObject([{ event: 'polls.poll_prepared', personId: headOf(world), yearId: world.yearId }])
    expect(await db().notice.count({ where: { personId: world.b.people.emulation_officer } })).toBeGreaterThan(0)
  })

  it('takes the delegates of a meeting for its seats, a substitute with the authorisation of the school', async () => {
    const meetingId = await makeMeeting(world)
    const file = await db().fileObject.create({
      data: {
        ...{ purpose: 'authorisation', name: 'Giấy ủy quyền.pdf', mediaType: 'application/pdf', size: 1 },
        ...{
          sha256: 'c'.repeat(64),
          organisationId: world.c.id,
          uploadedById: world.c.people.principal,
          uploadedAt: noon,
        },
      },
    })
    const { vice_principal: personId } = world.c.people
    await db().delegate.updateMany({
      where: { meetingId, organisationId: world.c.id },
      data: { personId, label: 'Phó Hiệu trưởng', substitute: true, authorisationId: file.id },
    })
    const { pollId } = await drafted(world, { meetingId })
    const seats = await db().pollSeat.findMany({ where: { pollId, organisationId: world.c.id } })
    expect(seats).toMatchObject([{ personId, substitute: true, authorisationId: file.id }])
    const { manifest } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
    expect(manifest).toContain(file.sha256)
  })

  it('is for the head’s people; it does not exist for strangers', async () => {
    expect(await put(world.b.people.principal)).toMatchObject(refused('polls.not_head'))
    expect(await put(world.c.people.principal)).toMatchObject(refused('polls.not_head'))
    expect(await put(world.academy.approver)).toMatchObject(refused('polls.not_head'))
    expect(await put(world.elsewhere.head.people.principal)).toMatchObject(refused('common.not_found'))
    const nobody = await draft(asNobody(), { yearId: world.yearId, proposal: proposal(world) })
    expect(nobody).toMatchObject(refused('common.not_found'))
  })

  it('is refused outside its gates and in a closed year', async () => {
    await setGate(world.yearId, 'activity')
    expect(await put(headOf(world))).toMatchObject(refused('polls.not_in_this_gate'))
    await setGate(world.yearId, 'verification')
    expect(await put(headOf(world))).toMatchObject({ ok: true })
  })

  it('is refused while another poll on the same question is under way, also at the same moment', async () => {
    const subject = crypto.randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => put(headOf(world), { subject })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers.filter((one) => !one.ok))
      expect(answer).toMatchObject(refused('polls.already_under_way'))
  })

  it('is refused at a meeting that is over or of another year', async () => {
    expect(await put(headOf(world), { meetingId: await makeMeeting(world, { state: 'held' }) })).toMatchObject(
      refused('polls.meeting_over'),
    )
    expect(await put(headOf(world), { meetingId: crypto.randomUUID() })).toMatchObject(refused('polls.meeting_over'))
  })

  it('takes no teller from the head or from the host of the meeting', async () => {
    const meetingId = await makeMeeting(world, { hostId: world.b.id })
    const paper = (tellers: string[]) => ({ kind: 'paper' as const, meetingId, preparation: { tellers } })
    expect(await put(headOf(world), paper([world.b.id, world.c.id]))).toMatchObject(
      refused('polls.teller_of_the_chair'),
    )
    expect(await put(headOf(world), paper([world.a.id, world.c.id]))).toMatchObject(
      refused('polls.teller_of_the_chair'),
    )
    expect(await put(headOf(world), paper([world.c.id]))).toMatchObject(refused('polls.two_tellers_needed'))
    expect(await put(headOf(world), paper([world.c.id, world.d.id]))).toMatchObject({ ok: true })
  })

  it('is refused without a line, with a passed hour, and as an agreement without text or vote', async () => {
    const lines = [{ schoolId: world.c.id, eligible: false }]
    expect(await put(headOf(world), { lines })).toMatchObject(refused('polls.no_line'))
    const hour = { at: '2022-06-15T04:00:00.000Z' }
    expect(await put(headOf(world), { preparation: { hour } })).toMatchObject(refused('polls.hour_passed'))
    const agreement = { kind: 'agreement' as const, preparation }
    expect(await put(headOf(world), agreement)).toMatchObject(refused('polls.agreement_needs_text'))
    const said = { ...agreement, preparation: { ...preparation, text: 'Thống nhất', proposes: [1] } }
    expect(await put(headOf(world), said)).toMatchObject(refused('polls.agreement_needs_vote'))
    const few = { seatSchoolIds: [world.c.id] }
    expect(await put(headOf(world), few)).toMatchObject(refused('polls.too_few_seats'))
  })
})
