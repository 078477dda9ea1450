import { layAcademy, layClusters, openYear2022 } from '../acts/organisations'
import { layStaff } from '../acts/people'
import type { Act } from '../scenario'

/** The Academy and both clusters stand, the year 2022 is in preparation. */
export const acts: Act[] = [layAcademy, layClusters, layStaff, openYear2022]
