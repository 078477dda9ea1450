import 'server-only'

export {
  getAwards,
  getNominationForm,
  type FactView,
  type NominationForm,
  type AwardView,
  type AwardsView,
} from './queries/pages'
export { listAwardsConditions, listAwardsDuties } from './queries/duties'
export { readEligibility, type AwardRow, type SchoolEligibility } from './queries/inside'
export {
  getAward,
  listRegister,
  registerLines,
  type RegisterFilter,
  type RegisterPage,
  type RegisterRow,
} from './queries/register'
