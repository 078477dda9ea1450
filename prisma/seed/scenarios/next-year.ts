import { close2022, handOver2022, passOn } from '../acts/cycles'
import { acceptDossier2022, decide2022 } from '../acts/ratification'
import { launch2023, prepare2023 } from '../acts/year-2023'
import type { Act } from '../scenario'
import { at } from '../stage'
import { acts as before } from './dossier-sent'

/** 15/03/2023: the Academy has decided, powers have passed, 2022 is closed, 2023 runs under Hà Tĩnh. */
export const acts: Act[] = [
  ...before,
  acceptDossier2022,
  decide2022,
  () => passOn({ cluster: 'BTB', year: 2022, gate: 'ratification', by: ['HV', 'academy_approver'], on: '2023-02-09' }),
  handOver2022,
  close2022,
  prepare2023,
  launch2023,
  () => at('2023-03-15', '09:00'),
]
