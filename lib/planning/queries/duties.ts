import 'server-only'
import { academyOfficials, gateDeadlines, yearSchoolIds } from '@/lib/calendar/queries'
import type { Duty, GateCondition, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { areCommentsOver, type PlanFacts } from '../rules'

type PlanRow = PlanFacts & { comments: { organisationId: string; agreed: boolean; reply: string | null }[] }
type DirectiveRow = {
  id: string
  kind: string
  number: string
  subject: string
  respondBy: Date | null
  acknowledgements: { organisationId: string }[]
}

const addressOf = (year: Year): string => `/work/${year.clusterCode}/${year.year}/planning`

/** What the preparation of a year asks of the Academy, of its head and of each school. */
export async function listPlanningDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed') return []
  const [directives, plan, schoolIds, deadlines, officials] = await Promise.all([
    db().directive.findMany({
      where: { yearId: year.id },
      include: { acknowledgements: { select: { organisationId: true } } },
    }),
    db().plan.findUnique({
      where: { yearId: year.id },
      include: { comments: { select: { organisationId: true, agreed: true, reply: true } } },
    }),
    yearSchoolIds(db(), year.id),
    gateDeadlines(db(), year.id),
    academyOfficials(db(), ctx.now),
  ])
  const due = deadlines.get('preparation') ?? null
  const duties = directives.flatMap((directive) => acknowledging(directive, schoolIds, year))
  const guided = directives.some((directive) => directive.kind === 'guidance' || directive.kind === 'theme')
  if (year.gate === 'preparation' && !guided && officials) {
    duties.push({
      ...base(year, 'issue_guidance'),
      title: 'planning.duties.issue_guidance',
      organisationId: officials.organisationId,
      personIds: officials.personIds,
      due,
      holds: 'planning.holds.cluster',
      href: `${addressOf(year)}/directives/new`,
    })
  }
  return [...duties, ...planning(plan, schoolIds, year, due, ctx.now)]
}

type Base = Pick<Duty, 'key' | 'module' | 'facts'>
const base = (year: Year, key: string, facts: Duty['facts'] = {}): Base => ({
  key: `planning.${key}`,
  module: 'planning',
  facts: { year: String(year.year), ...facts },
})

function acknowledging(directive: DirectiveRow, schoolIds: string[], year: Year): Duty[] {
  const said = new Set(directive.acknowledgements.map((one) => one.organisationId))
  return schoolIds
    .filter((id) => !said.has(id))
    .map((organisationId) => ({
      ...base(year, `acknowledge.${directive.id}`, { number: directive.number, subject: directive.subject }),
      title: 'planning.duties.acknowledge',
      organisationId,
      due: directive.respondBy,
      holds: null,
      href: `${addressOf(year)}/directives/${directive.id}`,
    }))
}

function planning(plan: PlanRow | null, schoolIds: string[], year: Year, due: Date | null, now: Date): Duty[] {
  const head = year.headSchoolId
  if (!head || plan?.state === 'issued') return []
  const href = `${addressOf(year)}/plan`
  const ofHead = (key: string, facts: Duty['facts'], holds: string | null, to = href): Duty => ({
    ...base(year, key, facts),
    title: `planning.duties.${key}`,
    organisationId: head,
    due,
    holds,
    href: to,
  })
  if (!plan || plan.state === 'draft') return [ofHead('write_plan', {}, 'planning.holds.schools', `${href}/edit`)]
  const said = new Set(plan.comments.map((one) => one.organisationId))
  const silent = schoolIds.filter((id) => id !== head && !said.has(id))
  const unanswered = plan.comments.filter((one) => !one.agreed && !one.reply).length
  const answering = unanswered > 0 ? [ofHead('answer_comments', { count: unanswered }, null)] : []
  if (areCommentsOver(plan, silent.length, now))
    return [...answering, ofHead('issue_plan', {}, 'planning.holds.cluster')]
  const commenting = silent.map((organisationId) => ({
    ...base(year, 'comment'),
    title: 'planning.duties.comment',
    organisationId,
    due: plan.commentsUntil,
    holds: 'planning.holds.plan',
    href,
  }))
  return [...answering, ...commenting]
}

/** What the gate of preparation waits for here: guidance or a theme, the plan issued with number and day. */
export async function listPlanningConditions(tx: Tx, year: Year, _now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'preparation') return []
  const guidance = await tx.directive.count({ where: { yearId: year.id, kind: { in: ['guidance', 'theme'] } } })
  const plan = await tx.plan.findUnique({ where: { yearId: year.id }, select: { state: true } })
  const href = addressOf(year)
  return [
    { title: 'planning.conditions.guidance', facts: {}, met: guidance > 0, href },
    { title: 'planning.conditions.plan_issued', facts: {}, met: plan?.state === 'issued', href: `${href}/plan` },
  ]
}
