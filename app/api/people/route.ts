import { getTranslations } from 'next-intl/server'
import { listPeople, type PersonLine } from '@/lib/people/queries/register'
import { offices } from '@/lib/people/schema'
import { everyPage, excelOf } from '../excel'

/** The people of the product and the offices they hold, for those who keep the accounts. */
export const GET = excelOf<object, PersonLine>(async ({ ctx, locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'people.register' })
  const say = await getTranslations({ locale, namespace: 'common.offices' })
  const office = offices.find((one) => one === query.get('office'))
  const state = (['open', 'closed', 'none'] as const).find((one) => one === query.get('state'))
  const filter = { search: query.get('q')?.slice(0, 100) ?? '', ...(office && { office }), ...(state && { state }) }
  const first = await listPeople(ctx, { ...filter, page: 1 })
  if (!first) return null
  const held = (row: PersonLine): string =>
    row.offices.map((one) => `${say(one.office)}, ${one.organisation[locale]}`).join('\n')
  return {
    name: t('title'),
    rows: await everyPage(async (page) => {
      const found = page === 1 ? first : await listPeople(ctx, { ...filter, page })
      return { lines: found?.people ?? [], pages: first.pages }
    }),
    columns: [
      { header: t('person'), width: 30, value: (row) => row.name },
      { header: t('email'), width: 36, value: (row) => row.email },
      { header: t('offices'), width: 60, value: held },
      { header: t('account'), width: 16, value: (row) => t(row.disabled ? 'closed' : 'accountOpen') },
    ],
  }
})
