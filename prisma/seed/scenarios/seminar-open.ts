import { passOn } from '../acts/cycles'
import { launchIllustrative, scoreIllustrative } from '../acts/illustrative'
import { holdEvents2022, holdLaunch } from '../acts/meetings'
import { finishLaunch2022 } from '../acts/movements'
import { askForReviews, beginRevisions, callForPapers, writePapers } from '../acts/papers'
import { reportEffects, sharePractices } from '../acts/practices'
import { keepRegisters } from '../acts/research'
import { askOthers } from '../acts/proposals'
import type { Act } from '../scenario'
import { at } from '../stage'
import { acts as before } from './launch'

const head = ['NA', 'principal'] as const

/** 18/10/2022: the year is in activity, papers are in all states, titles and papers are still taken. */
export const acts: Act[] = [
  ...before,
  holdLaunch,
  finishLaunch2022,
  () => passOn({ cluster: 'BTB', year: 2022, gate: 'launch', by: head, on: '2022-03-18' }),
  launchIllustrative,
  sharePractices,
  holdEvents2022,
  callForPapers,
  writePapers,
  reportEffects,
  keepRegisters,
  askOthers,
  beginRevisions,
  askForReviews,
  scoreIllustrative,
  () => at('2022-10-18', '09:00'),
]
