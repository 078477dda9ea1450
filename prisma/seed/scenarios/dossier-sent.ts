import { nominate2022 } from '../acts/awards'
import { passOn } from '../acts/cycles'
import { beginConference, endConference } from '../acts/meetings'
import { announceMovement2023 } from '../acts/year-2023'
import { elect2022 } from '../acts/rotation'
import { sendDossier2022 } from '../acts/ratification'
import type { Act } from '../scenario'
import { at } from '../stage'
import { acts as before } from './conference-day'

/** 22/11/2022: the conference was held, the dossier lies before the Academy, which has not decided. */
export const acts: Act[] = [
  ...before,
  beginConference,
  nominate2022,
  elect2022,
  announceMovement2023,
  endConference,
  () => passOn({ cluster: 'BTB', year: 2022, gate: 'conference', by: ['NA', 'principal'], on: '2022-11-10' }),
  sendDossier2022,
  () => at('2022-11-22', '08:30'),
]
