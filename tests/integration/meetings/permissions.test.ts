import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { addMeetingFile } from '@/lib/meetings/commands/add-meeting-file'
import { addSpeech } from '@/lib/meetings/commands/add-speech'
import { cancelEvent } from '@/lib/meetings/commands/cancel-event'
import { changeEvent } from '@/lib/meetings/commands/change-event'
import { checkIn } from '@/lib/meetings/commands/check-in'
import { closeCheckIn } from '@/lib/meetings/commands/close-check-in'
import { closeMeeting } from '@/lib/meetings/commands/close-meeting'
import { confirmPresence } from '@/lib/meetings/commands/confirm-presence'
import { conveneEvent } from '@/lib/meetings/commands/convene-event'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { inviteGuests } from '@/lib/meetings/commands/invite-guests'
import { issueCalendarAddress } from '@/lib/meetings/commands/issue-calendar-address'
import { markAttendance } from '@/lib/meetings/commands/mark-attendance'
import { openCheckIn } from '@/lib/meetings/commands/open-check-in'
import { openMeeting } from '@/lib/meetings/commands/open-meeting'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { recordMinutes } from '@/lib/meetings/commands/record-minutes'
import { recordOutcome } from '@/lib/meetings/commands/record-outcome'
import { registerDelegates } from '@/lib/meetings/commands/register-delegates'
import { returnMinutes } from '@/lib/meetings/commands/return-minutes'
import { setGuests } from '@/lib/meetings/commands/set-guests'
import { setOfficers } from '@/lib/meetings/commands/set-officers'
import { setProgramme } from '@/lib/meetings/commands/set-programme'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import { checkInToken } from '@/lib/meetings/queries/check-in'
import { plansEvents } from '@/lib/meetings/policy'
import type { MeetingState } from '@/lib/meetings/schema'
import { hashToken } from '@/lib/platform/auth/tokens'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { ok, refuse, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { later, makeDelegates, makeMeeting, makeOfficers } from '../../support/meetings'
import { accountOf } from '../../support/subjects'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World
/** the meetings of the year once it is closed */
const closed = { plain: '', signed: '', deputy: '' }

beforeAll(async () => {
  world = await makeWorld()
})

const stateFor: Record<string, MeetingState> = {
  'convene event': 'planned',
  'convene event of the deputy': 'planned',
  'close meeting': 'open',
  'sign as secretary': 'held',
  'sign as chair': 'held',
  'return minutes': 'held',
}

/** A fresh meeting for each cell, in the state in which the act would be possible. */
async function ground({ act }: Cell): Promise<string> {
  await db().meeting.updateMany({ where: { state: 'planned' }, data: { state: 'cancelled', cancelReason: 'x' } })
  const hostId = act.endsWith('of the deputy') ? world.b.id : world.a.id
  const startsAt = act === 'record outcome' ? later(-2) : later(2)
  const meetingId = await makeMeeting(world, { kind: 'other', state: stateFor[act] ?? 'convened', hostId, startsAt })
  await makeOfficers(world, meetingId)
  if (act === 'confirm presence' || act === 'check in') await makeDelegates(world, meetingId, ['c'])
  if (act === 'invite guests') await db().meetingGuest.create({ data: { meetingId, position: 0, label: 'Khách' } })
  const secretary = { secretaryId: world.a.people.emulation_officer, secretarySignedAt: noon, textSha256: 'x' }
  const signed = act === 'sign as chair' || act === 'return minutes'
  if (stateFor[act] === 'held')
    await db().minutes.create({ data: { meetingId, body: 'x', updatedAt: noon, ...(signed && secretary) } })
  return meetingId
}

function perform({ act }: Cell, meetingId: string, caller: Caller): Promise<Result<unknown>> {
  const event = { title: 'Sự kiện', purpose: '', place: 'B', link: '', alongside: true }
  const hours = { startsAt: later(2), endsAt: later(5) }
  const hostId = act.endsWith('of the deputy') ? world.b.id : world.a.id
  switch (act.replace(' of the deputy', '')) {
    case 'plan event':
      return planEvent(caller, { yearId: world.yearId, kind: 'other', ...event, hostId, ...hours })
    case 'change event':
      return changeEvent(caller, { meetingId, version: 0, ...event, hostId, ...hours })
    case 'convene event':
      return conveneEvent(caller, { meetingId, delegatesBy: null })
    case 'cancel event':
      return cancelEvent(caller, { meetingId, reason: 'x' })
    case 'open meeting':
      return openMeeting(caller, { meetingId })
    case 'close meeting':
      return closeMeeting(caller, { meetingId })
    case 'record outcome':
      return recordOutcome(caller, { meetingId, outcome: 'x' })
    case 'set programme':
      return setProgramme(caller, { meetingId, parts: [] })
    case 'set officers':
      return setOfficers(caller, { meetingId, presidium: [], secretaries: [], chair: 0 })
    case 'set guests':
      return setGuests(caller, { meetingId, guests: [] })
    case 'invite guests':
      return inviteGuests(caller, { meetingId })
    case 'add speech':
      return addSpeech(caller, { meetingId, speaker: 'x', title: 'x', partId: null, file: undefined })
    default:
      return attend(act, meetingId, caller)
  }
}

/** Whether the calendar offers to plan an event: to those alone who may plan one. */
async function offered({ personId }: Caller): Promise<Result<unknown>> {
  const { actor } = await readStanding(db(), personId)
  const year = await findYear(db(), world.yearId)
  return year && plansEvents(actor, year) ? ok(null) : refuse('meetings.not_offered')
}

/** The code at the door of a meeting, laid straight into the tables. */
async function codeOf(meetingId: string): Promise<string> {
  const token = checkInToken(meetingId, noon)
  const code = { issuedAt: noon, tokenHash: hashToken(token), revokedAt: null }
  await db().checkInCode.upsert({ where: { meetingId }, create: { meetingId, ...code }, update: code })
  return token
}

function attend(act: string, meetingId: string, caller: Caller): Promise<Result<unknown>> {
  const nobodyElse = { substituteId: null, authorisation: undefined, reason: '', companions: [], others: '' }
  switch (act) {
    case 'register delegates':
      return registerDelegates(caller, { meetingId, representative: 'principal', ...nobodyElse })
    case 'confirm presence':
      return confirmPresence(caller, { meetingId })
    case 'check in':
      return codeOf(meetingId).then((token) => checkIn(caller, { token }))
    case 'open check-in':
      return openCheckIn(caller, { meetingId })
    case 'close check-in':
      return codeOf(meetingId).then(() => closeCheckIn(caller, { meetingId }))
    case 'mark attendance':
      return markAttendance(caller, { meetingId, delegates: [], guests: [] })
    case 'add meeting file':
      return addMeetingFile(caller, { meetingId, file: upload('x.pdf', pdfFile()), label: 'x' })
    case 'record minutes':
      return recordMinutes(caller, { meetingId, version: 0, edit: 'x', body: 'x', conclusions: '' })
    case 'draft minutes':
      return draftMinutes(caller, { meetingId })
    case 'sign as secretary':
    case 'sign as chair':
      return signMinutes(caller, { meetingId, version: 0 })
    case 'return minutes':
      return returnMinutes(caller, { meetingId, remark: 'x' })
    case 'be offered planning':
      return offered(caller)
    case 'issue calendar address':
      return issueCalendarAddress(caller, {})
    default:
      throw new Error(`no command for ${act}`)
  }
}

const cells = readMatrix('tests/integration/meetings/permissions.md')
const answer = async (cell: Cell, meetingId: string): Promise<string> => {
  const account = accountOf(world, cell.subject)
  return asCell(await perform(cell, meetingId, account ? asPerson(account) : asNobody()))
}

describe('who may do what with meetings', () => {
  it.each(cells.filter(({ phase }) => phase === 'activity'))('$act, $subject: $expected', async (cell) => {
    expect(await answer(cell, await ground(cell))).toBe(cell.expected)
  })

  it.each(cells.filter(({ phase }) => phase === 'closed'))('closed: $act, $subject: $expected', async (cell) => {
    if (closed.plain === '') {
      closed.plain = await makeMeeting(world, { kind: 'other' })
      await makeOfficers(world, closed.plain)
      await makeDelegates(world, closed.plain, ['c'])
      const secretary = { secretaryId: world.a.people.emulation_officer, secretarySignedAt: noon, textSha256: 'x' }
      const held = await makeMeeting(world, { state: 'held' })
      await db().minutes.create({ data: { meetingId: held, body: 'x', updatedAt: noon, ...secretary } })
      await makeOfficers(world, held)
      await setGate(world.yearId, 'closed')
      closed.signed = held
      closed.deputy = await makeMeeting(world, { kind: 'other', hostId: world.b.id })
    }
    const chair = cell.act === 'sign as chair' || cell.act === 'return minutes'
    const deputy = cell.act.endsWith('of the deputy')
    expect(await answer(cell, chair ? closed.signed : deputy ? closed.deputy : closed.plain)).toBe(cell.expected)
  })
})
