import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import type { markReadSchema } from '../schema'

/** Marks one notice, or all of one's own, as read. Another person's notice does not exist for one. */
export const markRead = command<z.output<typeof markReadSchema>, { count: number }>(
  'notices.mark_read',
  async (tx, ctx, { noticeId }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId } = ctx.actor
    const { count } = await tx.notice.updateMany({
      where: { personId, readAt: null, ...(noticeId && { id: noticeId }) },
      data: { readAt: ctx.now },
    })
    const known = noticeId ? await tx.notice.count({ where: { id: noticeId, personId } }) : 1
    if (known === 0) return notFound
    if (count > 0) {
      await record(tx, ctx, {
        event: 'notices.notices_read',
        subject: { type: 'person', id: personId },
        facts: { count },
      })
    }
    return ok({ count })
  },
)
