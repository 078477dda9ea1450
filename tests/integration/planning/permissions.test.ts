import { beforeAll, describe, expect, it } from 'vitest'
import { acknowledgeDirective } from '@/lib/planning/commands/acknowledge-directive'
import { commentPlan } from '@/lib/planning/commands/comment-plan'
import { issueDirective } from '@/lib/planning/commands/issue-directive'
import { issuePlan } from '@/lib/planning/commands/issue-plan'
import { openComments } from '@/lib/planning/commands/open-comments'
import { replyComment } from '@/lib/planning/commands/reply-comment'
import { savePlan } from '@/lib/planning/commands/save-plan'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { electHead, later, planText } from './plans'

testDatabase()

let world: World
let number = 2030

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

type Ground = { yearId: string; planId: string; directiveId: string }

/** A fresh year for each cell, in the state in which the act would be possible. */
async function ground({ act, phase }: Cell): Promise<Ground> {
  const yearId = await electHead(world, phase === 'term to come' ? world.c.id : world.a.id, number++)
  const hour = act === 'comment plan' ? later : noon
  const open =
    act === 'save plan' || act === 'open comments' ? {} : { state: 'in_comments' as const, commentsUntil: hour }
  const commented = act === 'save plan' || act === 'open comments'
  const { id: planId } = await db().plan.create({
    data: { yearId, ...planText, ...open, ...(commented && seenByAll), updatedAt: noon, version: 1 },
  })
  const { id: directiveId } = await db().directive.create({
    data: {
      yearId,
      kind: 'guidance',
      number: 'x',
      date: noon,
      subject: 'x',
      issuedById: world.academyId,
      sentAt: noon,
    },
  })
  if (act === 'reply comment') {
    await db().planComment.create({
      data: {
        planId,
        organisationId: world.c.id,
        personId: world.c.people.principal,
        agreed: false,
        text: 'x',
        at: noon,
      },
    })
  }
  if (phase === 'closed') await setGate(yearId, 'closed')
  return { yearId, planId, directiveId }
}

// out for comments and over: everybody sees the plan, and the head may change it or set the hour anew
const seenByAll = { state: 'in_comments' as const, commentsUntil: noon }

function act(cell: Cell, { yearId, planId, directiveId }: Ground, caller: Caller): Promise<Result<unknown>> {
  const day = new Date('2022-06-01T00:00:00Z')
  switch (cell.act) {
    case 'issue directive':
      return issueDirective(caller, {
        yearId,
        scope: 'one',
        kind: 'directive',
        number: 'y',
        date: day,
        subject: 'y',
        respondBy: null,
        file: undefined,
      })
    case 'acknowledge directive':
      return acknowledgeDirective(caller, { directiveId, actionTaken: '' })
    case 'save plan':
      return savePlan(caller, { yearId, version: 1, edit: crypto.randomUUID(), ...planText })
    case 'open comments':
      return openComments(caller, { planId, until: later })
    case 'comment plan':
      return commentPlan(caller, { planId, agreed: true, text: '' })
    case 'reply comment':
      return replyComment(caller, { planId, schoolId: world.c.id, reply: 'x' })
    case 'issue plan':
      return issuePlan(caller, { planId, number: '01-KH/CTĐ', date: day })
    default:
      throw new Error(`No such act: ${cell.act}`)
  }
}

const cells = readMatrix(`${import.meta.dirname}/permissions.md`)
const rows = [...new Set(cells.map((cell) => `${cell.act}, ${cell.phase}`))]

describe('the permission matrix of planning', () => {
  it.each(rows)('%s', async (row) => {
    const found: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const cell of cells.filter((one) => `${one.act}, ${one.phase}` === row)) {
      const account = accountOf(world, cell.subject)
      const answer = await act(cell, await ground(cell), account ? asPerson(account) : asNobody())
      found[cell.subject] = asCell(answer)
      expected[cell.subject] = cell.expected
    }
    expect(found).toEqual(expected)
  })
})
