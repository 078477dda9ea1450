import 'server-only'
import type { DocumentKind } from '@/lib/templates/rules/kinds'
import { isSourceOf } from '../rules/sources'
import type { Source } from '../schema'
import { gatherCall } from './gather-call'
import { gatherDecision } from './gather-decision'
import { gatherHandOver } from './gather-hand-over'
import { gatherInvitation } from './gather-invitation'
import { gatherMinutes } from './gather-minutes'
import { gatherPlan } from './gather-plan'
import { gatherPledge } from './gather-pledge'
import { gatherProgramme } from './gather-programme'
import { gatherProposals } from './gather-proposals'
import { gatherRegistration } from './gather-registration'
import { gatherReport } from './gather-report'
import { gatherReviewMinutes } from './gather-review-minutes'
import { gatherSubmission } from './gather-submission'
import { gatherTally } from './gather-tally'
import { schoolName, signingOf, type Gathered, type Gatherer, type Ground } from './ground'

const gatherers: { [K in DocumentKind]: Gatherer<K> } = {
  plan: gatherPlan,
  registration: gatherRegistration,
  pledge: gatherPledge,
  call: gatherCall,
  invitation: gatherInvitation,
  programme: gatherProgramme,
  minutes: gatherMinutes,
  review_minutes: gatherReviewMinutes,
  tally_minutes: gatherTally,
  submission_letter: gatherSubmission,
  report: gatherReport,
  proposals: gatherProposals,
  decision: gatherDecision,
  hand_over: gatherHandOver,
}

/** What a document of the year is made of today, with what is not known; null where the year has nothing for it. */
export async function gather(ground: Ground, source: Source): Promise<Gathered | null> {
  if (!isSourceOf(source)) return null
  if (
    (source.type === 'year' || source.type === 'recognition' || source.type === 'awards') &&
    source.id !== ground.year.id
  )
    return null
  const found = await (gatherers[source.kind] as Gatherer<DocumentKind>)(ground, source)
  if (!found) return null
  const { signer } = signingOf(ground, found.owner)
  const missing =
    signer || 'academy' in found.owner
      ? found.missing
      : [
          ...found.missing,
          { code: 'principal', href: 'clusterId' in found.owner ? `${ground.home}/leadership` : '/school' },
        ]
  const issuer = { issuerName: nameOfOwner(ground, found), agencyPost: agencyPostOf(ground, found) }
  return { ...found, data: composedLetters({ ...found.data, ...issuer }), missing }
}

/** Who issues it, as the name stands in a sentence. */
function nameOfOwner(ground: Ground, { owner }: Pick<Gathered, 'owner'>): string {
  if ('clusterId' in owner) return ground.cluster
  return 'organisationId' in owner ? schoolName(ground, owner.organisationId) : ground.academy
}

/** Who signs for a cluster is principal of its head school, and says so above the name. */
const agencyPostOf = ({ head }: Ground, { owner }: Pick<Gathered, 'owner'>): string =>
  'clusterId' in owner && head ? `Hiệu trưởng ${head.name.vi}` : ''

/** Texts as they are kept: composed letters, whatever the year's data were typed in. */
function composedLetters<T>(value: T): T {
  // a line is a paragraph with a gap of its own: empty ones would print as gaps in between
  if (typeof value === 'string') return value.normalize('NFC').replace(/\n\s*\n/g, '\n') as T
  if (Array.isArray(value)) return value.map((one: unknown) => composedLetters(one)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, composedLetters(one as unknown)])) as T
}
