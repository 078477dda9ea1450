import 'server-only'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { mayGroup, maySeeProposal } from '../policy'
import { checkUngrouping } from '../rules/groups'
import { likest } from '../rules/likeness'
import { idsOf, lineParts, namesOf, seen, toLine, type ProposalLine } from './proposals'

export type Together = {
  id: string
  title: string
  answeredAt: Date | null
  /** the proposals that the actor may see, by year */
  lines: ProposalLine[]
  /** how many more there are, of other clusters */
  elsewhere: number
  /** the years in which the same was asked, and what came of it when it was last answered */
  years: number[]
  lastAnswer: ProposalLine['answer']
  open: number
  may: { ungroup: Verdict }
}

/** A group as the actor sees it: the same ask over schools and years, and its state. */
export async function getTogether(ctx: Context, groupId: string): Promise<Together | null> {
  const group = await db().proposalGroup.findUnique({
    where: { id: groupId },
    include: { members: { include: { proposal: { include: lineParts } } } },
  })
  if (!group) return null
  const rows = group.members
    .map((member) => member.proposal)
    .sort((a, b) => a.year.year - b.year.year || (a.sentAt?.getTime() ?? 0) - (b.sentAt?.getTime() ?? 0))
  const own = rows.filter((row) => maySeeProposal(ctx.actor, row))
  const names = await namesOf(ctx, own)
  const answered = rows
    .filter((row) => row.answeredAt !== null)
    .sort((a, b) => (b.answeredAt?.getTime() ?? 0) - (a.answeredAt?.getTime() ?? 0))
  return {
    id: group.id,
    title: group.title,
    answeredAt: group.answeredAt,
    lines: own.map((row) => toLine(row, names)),
    elsewhere: rows.length - own.length,
    years: [...new Set(rows.map((row) => row.year.year))],
    lastAnswer: answered[0]?.answer ?? null,
    open: rows.filter((row) => row.state === 'sent' || row.state === 'received').length,
    may: { ungroup: firstRefusal(mayGroup(ctx.actor, rows), checkUngrouping(group)) },
  }
}

export type Alike = {
  may: Verdict
  /** what seems to ask the same, the likest first */
  suggested: ProposalLine[]
  /** what was searched for, and is not suggested already */
  found: ProposalLine[]
}

const most = 60

/** What a proposal could be put together with: near-identical ones of the same addressee, and what the actor looks for. */
export async function listAlike(ctx: Context, proposalId: string, q = ''): Promise<Alike | null> {
  const one = await db().proposal.findUnique({ where: { id: proposalId }, include: lineParts })
  if (!one || one.state === 'draft' || !maySeeProposal(ctx.actor, one)) return null
  const may = mayGroup(ctx.actor, [one])
  if (!may.ok || one.addressee === 'training_body') return { may, suggested: [], found: [] }
  const near = await nearIds(one.id)
  const wanted = q.trim() ? await idsOf(q.trim()) : []
  const rows = await db().proposal.findMany({
    where: {
      AND: [
        seen(ctx),
        { id: { in: [...near, ...wanted], not: one.id }, addressee: one.addressee, addresseeId: one.addresseeId },
        { state: { in: ['sent', 'received', 'answered'] }, grouped: null },
      ],
    },
    orderBy: { id: 'desc' },
    take: 2 * most,
    include: lineParts,
  })
  const allowed = rows.filter((row) => mayGroup(ctx.actor, [one, row]).ok)
  const suggested = likest(
    one,
    allowed.filter((row) => near.includes(row.id)),
  )
  const found = allowed.filter((row) => wanted.includes(row.id) && !suggested.includes(row)).slice(0, 20)
  const names = await namesOf(ctx, [...suggested, ...found])
  return {
    may,
    suggested: suggested.slice(0, 20).map((row) => toLine(row, names)),
    found: found.map((row) => toLine(row, names)),
  }
}

/** The proposals whose title or beginning has most in common by its letters: what the words are then compared of. */
async function nearIds(id: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select other.id from proposals one, proposals other
    where one.id = ${id}::uuid and other.id <> one.id and other.state in ('sent', 'received', 'answered')
      and other.addressee = one.addressee and other.addressee_id is not distinct from one.addressee_id
      and (fold_text(other.title) % fold_text(one.title)
        or similarity(fold_text(left(other.content, 1000)), fold_text(left(one.content, 1000))) > 0.5)
    order by similarity(fold_text(other.title), fold_text(one.title)) desc, other.id
    limit ${most}`
  return rows.map((row) => row.id)
}
