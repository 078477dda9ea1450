import { prepareNominations2022 } from '../acts/awards'
import { passOn } from '../acts/cycles'
import { draftInvitation2022 } from '../acts/documents'
import { conveneConference, nameDelegates, openTheDoor } from '../acts/meetings'
import { acceptPapers, finishPapers, publishSeminarProgramme } from '../acts/papers'
import { prepareHeadElection2022 } from '../acts/rotation'
import { assessReports2022, receiveReports2022, submitReports2022 } from '../acts/scoring'
import { prepareBox2022 } from '../acts/secret-ballots'
import type { Act } from '../scenario'
import { at } from '../stage'
import { acts as before } from './seminar-open'

const year = { cluster: 'BTB', year: 2022, by: ['NA', 'principal'] } as const

/** The eve of the conference: reports assessed, delegates named, nothing put to the vote yet. */
export const eve: Act[] = [
  ...before,
  finishPapers,
  () => passOn({ ...year, gate: 'activity', on: '2022-10-21' }),
  submitReports2022,
  () => passOn({ ...year, gate: 'self_scoring', on: '2022-10-28', hour: '14:00' }),
  conveneConference,
  draftInvitation2022,
  acceptPapers,
  receiveReports2022,
  publishSeminarProgramme,
  assessReports2022,
  nameDelegates,
  () => passOn({ ...year, gate: 'verification', on: '2022-11-04' }),
]

/** 08/11/2022, the quarter before the conference: polls confirmed and ready to open, a ballot box at hand in case one is wanted. */
export const acts: Act[] = [
  ...eve,
  () => prepareBox2022(2),
  prepareNominations2022,
  prepareHeadElection2022,
  openTheDoor,
  () => at('2022-11-08', '07:45'),
]
