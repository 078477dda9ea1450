import 'server-only'

export { listPracticesDuties } from './queries/duties'
export {
  getPractice,
  getPracticeOfPaper,
  mayReadPicture,
  type AdoptionView,
  type PracticeView,
} from './queries/practice'
export { listPractices, type PracticeFilter, type PracticeLine, type PracticePage } from './queries/practices'
export { getSpread, type Spread } from './queries/spread'
