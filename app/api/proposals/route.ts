import { getTranslations } from 'next-intl/server'
import { listProposals, type ProposalLine } from '@/lib/proposals/queries'
import { addressees, proposalStates } from '@/lib/proposals/schema'
import { everyPage, excelOf } from '../excel'

/** The proposals that the reader may see, narrowed down as on the page. */
export const GET = excelOf<object, ProposalLine>(async ({ ctx, locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'proposals' })
  const state = proposalStates.find((one) => one === query.get('state'))
  const addressee = addressees.find((one) => one === query.get('addressee'))
  const mine = (['asked', 'owed'] as const).find((one) => one === query.get('mine'))
  const filter = {
    q: query.get('q')?.slice(0, 200) ?? '',
    ...(state && { state }),
    ...(addressee && { addressee }),
    ...(mine && { mine }),
  }
  return {
    name: t('title'),
    rows: await everyPage((page) => listProposals(ctx, { ...filter, page })),
    columns: [
      { header: t('list.proposal'), width: 60, value: (row) => row.title },
      { header: t('list.from'), width: 24, value: (row) => row.asker[locale] },
      { header: t('list.to'), width: 36, value: (row) => row.to?.[locale] ?? t(`addressees.${row.addressee}`) },
      { header: t('list.state'), width: 16, value: (row) => t(`states.${row.state}`) },
      { header: t('excel.answer'), width: 22, value: (row) => (row.answer ? t(`answers.${row.answer}`) : null) },
      { header: t('excel.sentAt'), width: 14, value: (row) => row.sentAt },
      { header: t('list.answerBy'), width: 14, value: (row) => row.answerBy },
      { header: t('excel.cluster'), width: 10, value: (row) => row.cluster },
      { header: t('excel.year'), width: 8, value: (row) => row.year, format: '0' },
      { header: t('excel.group'), width: 40, value: (row) => row.group?.title ?? null },
    ],
  }
})
