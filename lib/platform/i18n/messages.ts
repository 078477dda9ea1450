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
import draftingEn from '@/lib/drafting/messages.en.json'
import draftingVi from '@/lib/drafting/messages.vi.json'
import documentsEn from '@/lib/documents/messages.en.json'
import documentsVi from '@/lib/documents/messages.vi.json'
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
import ballotsEn from '@/lib/ballots/messages.en.json'
import ballotsVi from '@/lib/ballots/messages.vi.json'
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
import proceedingsEn from '@/lib/proceedings/messages.en.json'
import proceedingsVi from '@/lib/proceedings/messages.vi.json'
import stageEn from '@/lib/stage/messages.en.json'
import stageVi from '@/lib/stage/messages.vi.json'
import practicesEn from '@/lib/practices/messages.en.json'
import practicesVi from '@/lib/practices/messages.vi.json'
import researchEn from '@/lib/research/messages.en.json'
import researchVi from '@/lib/research/messages.vi.json'
import templatesEn from '@/lib/templates/messages.en.json'
import templatesVi from '@/lib/templates/messages.vi.json'
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
  templates: templatesVi,
  documents: documentsVi,
  drafting: draftingVi,
  organisations: organisationsVi,
  people: peopleVi,
  planning: planningVi,
  movements: movementsVi,
  proposals: proposalsVi,
  practices: practicesVi,
  research: researchVi,
  rulebook: rulebookVi,
  ballots: ballotsVi,
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
  proceedings: proceedingsVi,
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
  templates: templatesEn,
  documents: documentsEn,
  drafting: draftingEn,
  organisations: organisationsEn,
  people: peopleEn,
  planning: planningEn,
  movements: movementsEn,
  proposals: proposalsEn,
  practices: practicesEn,
  research: researchEn,
  rulebook: rulebookEn,
  ballots: ballotsEn,
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
  proceedings: proceedingsEn,
}

export type Messages = typeof vi

/** All words of the product, by language; a module's words stand under its name. */
export const messages: Record<Locale, Messages> = { vi, en }
