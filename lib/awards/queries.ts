import 'server-only'

export {
  getAwards,
  getNominationForm,
  listRegister,
  type FactView,
  type NominationForm,
  type AwardView,
  type AwardsView,
  type RegisterRow,
} from './queries/pages'
export { listAwardsConditions, listAwardsDuties } from './queries/duties'
export { readEligibility, type AwardRow, type SchoolEligibility } from './queries/inside'
