import { openRegisters, registerPlan2022 } from '../acts/documents'
import { draftIllustrativePlan } from '../acts/illustrative'
import { conveneLaunch, planEvents2022 } from '../acts/meetings'
import {
  adoptPledge2022,
  launchAcademyMovement2022,
  launchMovements2022,
  registerTargets,
  signFirst2022,
} from '../acts/movements'
import { issuePlan2022, receiveGuidance } from '../acts/planning'
import type { Act } from '../scenario'
import { at } from '../stage'
import { acts as before } from './first-day'

/** 11/03/2022, the morning of the launch conference in Nghệ An: some have registered and signed, some not yet. */
export const acts: Act[] = [
  ...before,
  receiveGuidance,
  openRegisters,
  launchAcademyMovement2022,
  issuePlan2022,
  registerPlan2022,
  planEvents2022,
  launchMovements2022,
  conveneLaunch,
  registerTargets,
  adoptPledge2022,
  draftIllustrativePlan,
  signFirst2022,
  () => at('2022-03-11', '08:00'),
]
