import insightEn from '@/lib/insight/messages.en.json'
import insightVi from '@/lib/insight/messages.vi.json'
import auditEn from '@/lib/audit/messages.en.json'
import auditVi from '@/lib/audit/messages.vi.json'
import calendarEn from '@/lib/calendar/messages.en.json'
import calendarVi from '@/lib/calendar/messages.vi.json'
import platformEn from './messages.en.json'
import platformVi from './messages.vi.json'
import uiEn from './ui.en.json'
import uiVi from './ui.vi.json'
import cyclesEn from '@/lib/cycles/messages.en.json'
import cyclesVi from '@/lib/cycles/messages.vi.json'
import noticesEn from '@/lib/notices/messages.en.json'
import noticesVi from '@/lib/notices/messages.vi.json'
import filesEn from '@/lib/files/messages.en.json'
import filesVi from '@/lib/files/messages.vi.json'
import movementsEn from '@/lib/movements/messages.en.json'
import movementsVi from '@/lib/movements/messages.vi.json'
import proposalsEn from '@/lib/proposals/messages.en.json'
import proposalsVi from '@/lib/proposals/messages.vi.json'
import planningEn from '@/lib/planning/messages.en.json'
import planningVi from '@/lib/planning/messages.vi.json'
import ratificationEn from '@/lib/ratification/messages.en.json'
import ratificationVi from '@/lib/ratification/messages.vi.json'
import rotationEn from '@/lib/rotation/messages.en.json'
import rotationVi from '@/lib/rotation/messages.vi.json'
import pollsEn from '@/lib/polls/messages.en.json'
import pollsVi from '@/lib/polls/messages.vi.json'
import awardsEn from '@/lib/awards/messages.en.json'
import awardsVi from '@/lib/awards/messages.vi.json'
import rulebookEn from '@/lib/rulebook/messages.en.json'
import rulebookVi from '@/lib/rulebook/messages.vi.json'
import meetingsEn from '@/lib/meetings/messages.en.json'
import meetingsVi from '@/lib/meetings/messages.vi.json'
import organisationsEn from '@/lib/organisations/messages.en.json'
import organisationsVi from '@/lib/organisations/messages.vi.json'
import peopleEn from '@/lib/people/messages.en.json'
import peopleVi from '@/lib/people/messages.vi.json'
import scoringEn from '@/lib/scoring/messages.en.json'
import scoringVi from '@/lib/scoring/messages.vi.json'
import papersEn from '@/lib/papers/messages.en.json'
import papersVi from '@/lib/papers/messages.vi.json'
import reviewsEn from '@/lib/reviews/messages.en.json'
import reviewsVi from '@/lib/reviews/messages.vi.json'
import seminarsEn from '@/lib/seminars/messages.en.json'
import seminarsVi from '@/lib/seminars/messages.vi.json'
import stageEn from '@/lib/stage/messages.en.json'
import stageVi from '@/lib/stage/messages.vi.json'
import practicesEn from '@/lib/practices/messages.en.json'
import practicesVi from '@/lib/practices/messages.vi.json'
import researchEn from '@/lib/research/messages.en.json'
import researchVi from '@/lib/research/messages.vi.json'
import type { Locale } from './routing'

const vi = {
  ...platformVi,
  ...uiVi,
  calendar: calendarVi,
  audit: auditVi,
  insight: insightVi,
  cycles: cyclesVi,
  notices: noticesVi,
  files: filesVi,
  organisations: organisationsVi,
  people: peopleVi,
  planning: planningVi,
  movements: movementsVi,
  proposals: proposalsVi,
  practices: practicesVi,
  research: researchVi,
  rulebook: rulebookVi,
  polls: pollsVi,
  ratification: ratificationVi,
  rotation: rotationVi,
  awards: awardsVi,
  meetings: meetingsVi,
  scoring: scoringVi,
  papers: papersVi,
  reviews: reviewsVi,
  seminars: seminarsVi,
  stage: stageVi,
}

const en: typeof vi = {
  ...platformEn,
  ...uiEn,
  calendar: calendarEn,
  audit: auditEn,
  insight: insightEn,
  cycles: cyclesEn,
  notices: noticesEn,
  files: filesEn,
  organisations: organisationsEn,
  people: peopleEn,
  planning: planningEn,
  movements: movementsEn,
  proposals: proposalsEn,
  practices: practicesEn,
  research: researchEn,
  rulebook: rulebookEn,
  polls: pollsEn,
  ratification: ratificationEn,
  rotation: rotationEn,
  awards: awardsEn,
  meetings: meetingsEn,
  scoring: scoringEn,
  papers: papersEn,
  reviews: reviewsEn,
  seminars: seminarsEn,
  stage: stageEn,
}

export type Messages = typeof vi

/** All words of the product, by language; a module's words stand under its name. */
export const messages: Record<Locale, Messages> = { vi, en }
