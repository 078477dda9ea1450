import 'server-only'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import type { Context, Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { acts, checkConfirm, checkOpen, checkRegister, type Case } from '../rules/acts'
import { programmeTimes } from '../rules/programme'
import { quorum, type Quorum } from '../rules/quorum'
import type { AttendanceState, MeetingKind, MeetingState } from '../schema'
import { changesOf } from './changes'
import { factColumns, ownSchool } from './find'
import { quorumRule } from './quorum'

const fileColumns = { select: { id: true, name: true, size: true } } as const

const include = {
  ...factColumns,
  parts: { orderBy: { position: 'asc' } },
  guests: { orderBy: { position: 'asc' } },
  delegates: { orderBy: { position: 'asc' } },
  speeches: { orderBy: { position: 'asc' }, include: { file: fileColumns } },
  photos: { orderBy: { at: 'asc' } },
  files: { orderBy: { at: 'asc' }, include: { file: fileColumns } },
  changes: { orderBy: { at: 'desc' } },
  seminar: { select: { id: true } },
} as const

const load = (meetingId: string) => db().meeting.findUnique({ where: { id: meetingId }, include })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

export type DelegateView = {
  id: string
  personId: string | null
  label: string
  office: Office | null
  represents: boolean
  substitute: boolean
  authorisationId: string | null
  state: AttendanceState
  confirmedAt: Date | null
  reason: string
}
export type DelegationView = {
  id: string
  name: Bilingual
  short: Bilingual
  delegates: DelegateView[]
}
export type KeptFile = { id: string; name: string; size: number }

export type MeetingView = {
  id: string
  kind: MeetingKind
  title: string
  purpose: string
  hostId: string
  host: Bilingual
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  state: MeetingState
  cancelReason: string | null
  convenedAt: Date | null
  openedAt: Date | null
  closedAt: Date | null
  delegatesBy: Date | null
  outcome: string
  version: number
  seminarId: string | null
  parts: {
    id: string
    title: string
    minutes: number
    note: string
    startsAt: Date
  }[]
  officers: {
    role: 'presidium' | 'secretary'
    label: string
    personId: string | null
    chairs: boolean
  }[]
  guests: {
    id: string
    label: string
    invitedAt: Date | null
    attended: boolean | null
  }[]
  speeches: {
    id: string
    partId: string | null
    speaker: string
    title: string
    file: KeptFile | null
  }[]
  photos: { id: string; fileId: string; caption: string; isPublic: boolean }[]
  files: { id: string; label: string; at: Date; file: KeptFile }[]
  changes: {
    id: string
    at: Date
    fields: { name: string; from: string; to: string }[]
  }[]
  delegations: DelegationView[]
  quorum: Quorum
  quorumArticle: Bilingual
  minutes: MinutesView | null
  ownSchoolId: string | null
  ownDelegateId: string | null
  verdicts: Record<keyof typeof acts | 'open' | 'register' | 'confirm', Verdict>
}

export type MinutesView = {
  /** null: not yet to be read by this reader */
  body: string | null
  conclusions: string
  version: number
  updatedAt: Date
  secretary: { name: string; at: Date } | null
  chair: { name: string; at: Date } | null
  textSha256: string | null
  returnRemark: string | null
}

/** One meeting with everything on its pages, and for each act whether the reader may do it now, and why not. */
export async function getMeeting(ctx: Context, year: Year, meetingId: string): Promise<MeetingView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const row = await load(meetingId)
  if (!row || row.yearId !== year.id) return null
  const schools = await listYearSchools(db(), year, ctx.now)
  const rule = await quorumRule(db(), year, ctx.now)
  const ownSchoolId = await ownSchool(db(), ctx.actor, year.id)
  const present = row.delegates.filter((one) => one.represents && one.state === 'present').length
  const it: Case = { actor: ctx.actor, year, meeting: row, now: ctx.now }
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const own = row.delegates.find((one) => personId !== null && one.personId === personId) ?? null
  return {
    ...plainOf(row, schools),
    delegations: delegationsOf(row, schools),
    quorum: quorum(present, schools.length, rule),
    quorumArticle: rule.article,
    minutes: await minutesOf(row, it),
    ownSchoolId,
    ownDelegateId: own?.id ?? null,
    verdicts: {
      ...(Object.fromEntries(Object.entries(acts).map(([name, judge]) => [name, judge(it)])) as Record<
        keyof typeof acts,
        Verdict
      >),
      open: checkOpen(it, present, schools.length, rule),
      register: checkRegister(it, ownSchoolId),
      confirm: checkConfirm(it, own),
    },
  }
}

const ownColumns = [
  'id',
  'kind',
  'title',
  'purpose',
  'hostId',
  'startsAt',
  'endsAt',
  'place',
  'link',
  'state',
  'cancelReason',
  'convenedAt',
  'openedAt',
  'closedAt',
  'delegatesBy',
  'outcome',
  'version',
] as const
type Own = Pick<Row, (typeof ownColumns)[number]>

type Plain = Omit<
  MeetingView,
  'delegations' | 'quorum' | 'quorumArticle' | 'minutes' | 'ownSchoolId' | 'ownDelegateId' | 'verdicts'
>

function plainOf(row: Row, schools: readonly YearSchoolNames[]): Plain {
  const starts = programmeTimes(row.startsAt, row.parts)
  return {
    ...(Object.fromEntries(ownColumns.map((name) => [name, row[name]])) as Own),
    host: schools.find(({ id }) => id === row.hostId)?.name ?? { vi: '', en: '' },
    seminarId: row.seminar?.id ?? null,
    parts: row.parts.map(({ id, title, minutes, note }, index) => {
      return {
        id,
        title,
        minutes,
        note,
        startsAt: starts[index] ?? row.startsAt,
      }
    }),
    officers: row.officers.map(({ role, label, personId, chairs }) => ({
      role,
      label,
      personId,
      chairs,
    })),
    guests: row.guests.map(({ id, label, invitedAt, attended }) => ({
      id,
      label,
      invitedAt,
      attended,
    })),
    speeches: row.speeches.map(({ id, partId, speaker, title, file }) => ({
      id,
      partId,
      speaker,
      title,
      file,
    })),
    photos: row.photos.map(({ id, fileId, caption, isPublic }) => ({
      id,
      fileId,
      caption,
      isPublic,
    })),
    files: row.files.map(({ id, label, at, file }) => ({
      id,
      label,
      at,
      file,
    })),
    changes: row.changes.map(({ id, at, changes }) => ({
      id,
      at,
      fields: changesOf(changes, schools),
    })),
  }
}

function delegationsOf(row: Row, schools: readonly YearSchoolNames[]): DelegationView[] {
  return schools.map(({ id, name, short }) => ({
    id,
    name,
    short,
    delegates: row.delegates
      .filter((one) => one.organisationId === id)
      .map((one) => ({
        id: one.id,
        personId: one.personId,
        label: one.label,
        office: one.office,
        represents: one.represents,
        substitute: one.substitute,
        authorisationId: one.authorisationId,
        state: one.state,
        confirmedAt: one.confirmedAt,
        reason: one.reason,
      })),
  }))
}

// a draft is read by who keeps the record and by the chair; what is signed, by all who see the year
async function minutesOf(row: Row, it: Case): Promise<MinutesView | null> {
  const { minutes } = row
  if (!minutes) return null
  const signers = [minutes.secretaryId, minutes.chairId].filter((id) => id !== null)
  const people = await db().person.findMany({
    where: { id: { in: signers } },
    select: { id: true, name: true },
  })
  const name = (id: string | null): string => people.find((one) => one.id === id)?.name ?? ''
  const chairs = it.actor.kind === 'person' && row.officers.some((one) => one.chairs && one.personId === personOf(it))
  const readable = minutes.secretarySignedAt !== null || acts.writeMinutes(it).ok || chairs
  const { secretarySignedAt, chairSignedAt } = minutes
  return {
    body: readable ? minutes.body : null,
    conclusions: readable ? minutes.conclusions : '',
    version: minutes.version,
    updatedAt: minutes.updatedAt,
    secretary: secretarySignedAt && {
      name: name(minutes.secretaryId),
      at: secretarySignedAt,
    },
    chair: chairSignedAt && { name: name(minutes.chairId), at: chairSignedAt },
    textSha256: minutes.textSha256,
    returnRemark: readable ? minutes.returnRemark : null,
  }
}

const personOf = (it: Case): string | null => (it.actor.kind === 'person' ? it.actor.personId : null)
