import { getTranslations } from 'next-intl/server'
import { listRecords, type RecordLine } from '@/lib/audit/queries'
import type { Context } from '@/lib/platform/context'
import { messages } from '@/lib/platform/i18n/messages'
import { lookup } from '@/lib/platform/i18n/say'
import { sentenceOf } from '@/lib/platform/i18n/sentence'
import { excelOf } from '../excel'

const most = 5000

/** The audit in sentences, as far as the reader may read it: the newest five thousand lines. */
export const GET = excelOf<object, RecordLine>(async ({ ctx, locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'audit' })
  const office = await getTranslations({ locale, namespace: 'common.offices' })
  const say = await lookup(locale)
  const part = Object.keys(messages.vi.audit.modules).find((one) => one === query.get('module'))
  return {
    name: t('title'),
    rows: await newest(ctx, part),
    columns: [
      { header: t('when'), width: 18, value: (row) => row.fieldAt, format: 'dd/mm/yyyy hh:mm' },
      { header: t('what'), width: 80, value: (row) => sentenceOf(say, 'events', row.event, row.facts, locale) },
      { header: t('who'), width: 30, value: (row) => row.actorName || t('system') },
      { header: t('office'), width: 26, value: (row) => (row.offices[0] ? office(row.offices[0].office) : null) },
      { header: t('before'), width: 40, value: (row) => (row.before === null ? null : JSON.stringify(row.before)) },
      { header: t('after'), width: 40, value: (row) => (row.after === null ? null : JSON.stringify(row.after)) },
    ],
  }
})

async function newest(ctx: Context, part: string | undefined): Promise<RecordLine[]> {
  const lines: RecordLine[] = []
  let before: string | undefined
  do {
    const page = await listRecords(ctx, { ...(part && { module: part }), ...(before && { before }) })
    lines.push(...page.lines)
    before = page.next ?? undefined
  } while (before && lines.length < most)
  return lines
}
