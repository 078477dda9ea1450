import { draftIllustrativePlan, launchIllustrative, scoreIllustrative } from '../acts/illustrative'
import { openIllustrativeConference } from '../acts/illustrative-dossier'
import { launchAcademyMovement2022 } from '../acts/movements'
import { receiveGuidance } from '../acts/planning'
import type { Act } from '../scenario'
import { acts as before } from './first-day'

/** 05/11/2022 in the illustrative cluster: nine principals are in the hall, and no ballot box is prepared. For tests alone. */
export const acts: Act[] = [
  ...before,
  receiveGuidance,
  launchAcademyMovement2022,
  draftIllustrativePlan,
  launchIllustrative,
  scoreIllustrative,
  async () => void (await openIllustrativeConference()),
]
