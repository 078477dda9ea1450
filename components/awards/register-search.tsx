import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SearchForm } from '@/components/ui/search-form'
import type { RegisterFilter, RegisterPage } from '@/lib/awards/queries'
import { awardKinds, registerStates } from '@/lib/awards/schema'

type Asked = Partial<RegisterFilter>
type Props = { href: string; filter: RegisterFilter; found: RegisterPage }

/** The address of the register with other filters. */
export function registerHref(href: string, filter: Asked): string {
  const asked = Object.entries(filter).filter(([name, value]) => value && !(name === 'page' && value === 1))
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${href}?${search}` : href
}

/** Search and filters of the register: years, clusters, awards, kinds, states. */
export async function RegisterSearch({ href, filter, found }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards')
  const locale = await getLocale()
  const without = (name: keyof RegisterFilter): string => registerHref(href, { ...filter, [name]: undefined, page: 1 })
  const choice = (
    name: 'year' | 'cluster' | 'award' | 'kind' | 'state',
    options: { value: string; label: string }[],
  ) => ({
    ...{ name, options, label: t(`register.${name}`), any: t(`register.any.${name}`), without: without(name) },
    value: filter[name] === undefined ? undefined : String(filter[name]),
  })
  const named = found.choices
  return (
    <SearchForm
      href={href}
      search={{ label: t('register.search'), button: t('register.find'), value: filter.q, without: without('q') }}
      choices={[
        choice(
          'year',
          named.years.map((year) => ({ value: String(year), label: String(year) })),
        ),
        choice(
          'cluster',
          named.clusters.map(({ code, name }) => ({ value: code, label: name[locale] })),
        ),
        choice(
          'award',
          named.awards.map(({ code, name }) => ({ value: code, label: name[locale] })),
        ),
        choice(
          'kind',
          awardKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ),
        choice(
          'state',
          registerStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
        ),
      ]}
      count={t('register.count', { count: found.total })}
      clearHref={href}
    />
  )
}
