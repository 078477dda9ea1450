import { returnIllustrativeDossier } from '../acts/illustrative-dossier'
import { beginConference, openTheDoor } from '../acts/meetings'
import { decideFlagInSecret2022, prepareBox2022, prepareSecretPolls2022 } from '../acts/secret-ballots'
import type { Act } from '../scenario'
import { at } from '../stage'
import { eve } from './conference-day'

/**
 * 08/11/2022 as it would be with secret ballots: the flag is decided with its record, the certificate waits on paper, the election of
 * the head is ready to open. At the Academy lies the dossier of the illustrative cluster, returned.
 */
export const acts: Act[] = [
  ...eve,
  returnIllustrativeDossier,
  () => prepareBox2022(12),
  prepareSecretPolls2022,
  openTheDoor,
  beginConference,
  decideFlagInSecret2022,
  () => at('2022-11-08', '10:40'),
]
