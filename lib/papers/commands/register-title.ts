import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, atField, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { findSeminar } from '@/lib/seminars/queries/find'
import { inviteAuthors } from './invite-authors'
import { about } from '../events'
import { mayRegister } from '../policy'
import { accountsOf, paperHref, sameTitle } from '../queries/find'
import { authorRows, checkPlaces, withConsents } from '../rules/authors'
import { checkPresenter, checkTitleWindow } from '../rules/writing'
import type { registerTitleSchema } from '../schema'

/**
 * Registers the title of a paper for a school of the year, with its authors.
 * Refusals: as mayRegister, checkTitleWindow, papers.presenter_missing, author_not_member, affiliation_missing, title_taken.
 */
export const registerTitle = command<z.output<typeof registerTitleSchema>, { paperId: string; href: string }>(
  'papers.register_title',
  async (tx, ctx, input) => {
    const found = await findSeminar(tx, ctx.actor, input.seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const members = await tx.yearSchool.findMany({ where: { yearId: year.id }, select: { organisationId: true } })
    const memberIds = members.map((row) => row.organisationId)
    const taken = await sameTitle(tx, seminar.id, input.title, null)
    const day = fieldDay(ctx.now)
    const verdict = firstRefusal(
      mayRegister(ctx.actor, year, input.schoolId),
      memberIds.includes(input.schoolId) ? allowed : notFound,
      checkTitleWindow(seminar, ctx.now),
      checkPresenter(input),
      checkPlaces(input.authors, memberIds),
      taken
        ? atField('title', refuse('papers.title_taken', { school: await nameOf(tx, taken.schoolId, day) }))
        : allowed,
    )
    if (!verdict.ok) return verdict
    const accounts = await accountsOf(tx, input.authors, ctx.now)
    const paper = await tx.paper.create({
      data: {
        seminarId: seminar.id,
        schoolId: input.schoolId,
        title: input.title,
        theme: input.theme,
        registeredAt: ctx.now,
        createdById: ctx.actor.personId,
        updatedById: ctx.actor.personId,
        updatedAt: ctx.now,
        authors: { create: withConsents(authorRows(input, accounts), [], ctx.actor.personId, ctx.now) },
        steps: { create: { toState: 'registered', at: ctx.now, personId: ctx.actor.personId } },
      },
    })
    // a school that had said that it brings none has thought better of it
    await tx.seminarAbstention.deleteMany({ where: { seminarId: seminar.id, schoolId: input.schoolId } })
    const school = await nameOf(tx, input.schoolId, day)
    const href = paperHref(year, paper.id)
    const personIds = accounts.flatMap((id) => (id ? [id] : []))
    await notify(tx, ctx, { personIds }, { kind: 'papers.title_registered', facts: { title: paper.title }, href })
    await inviteAuthors(tx, ctx, { paperId: paper.id, seminar, year })
    await record(tx, ctx, {
      ...about('papers.title_registered', paper, year, { school }),
      after: { title: input.title, theme: input.theme, authors: input.authors.map((author) => author.name) },
    })
    return ok({ paperId: paper.id, href })
  },
  // each looks at all titles of the seminar: in the last minutes many come at once
  { line: 'papers.titles' },
)
