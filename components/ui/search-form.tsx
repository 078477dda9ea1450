import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from './button'
import { FilterPills } from './filter-pills'
import { Select } from './select'
import { TextInput } from './text-input'

type Choice = {
  name: string
  label: string
  /** the word for no choice */
  any: string
  value: string | undefined
  options: { value: string; label: string }[]
  /** the same page without this choice */
  without: string
}

type Props = {
  /** the address of the page, without its language */
  href: string
  search: { label: string; value: string; without: string; button: string }
  choices: Choice[]
  /** kept in the address, such as the tab */
  kept?: Record<string, string | undefined>
  /** "12 đề xuất" */
  count: string
  /** the page without any search */
  clearHref: string
}

/** Search and filters that stand in the address: they work without scripts, and are taken away one by one. */
export async function SearchForm({ href, search, choices, kept = {}, count, clearHref }: Props): Promise<ReactNode> {
  const locale = await getLocale()
  const { value: q } = search
  const pills = [
    ...(q ? [{ key: 'q', label: `“${q}”`, without: search.without }] : []),
    ...choices.flatMap(({ name, value, options, without }) =>
      value ? [{ key: name, label: options.find((one) => one.value === value)?.label ?? value, without }] : [],
    ),
  ]
  return (
    <div className="my-4 grid gap-3 no-print">
      <form method="get" action={`/${locale}${href}`} className="flex flex-wrap items-end gap-3">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <div className="min-w-0 grow basis-64">
          <TextInput type="search" name="q" label={search.label} defaultValue={q} />
        </div>
        {choices.map(({ name, label, any, value, options }) => (
          <div key={name} className="min-w-0 grow basis-44 md:max-w-60">
            <Select name={name} label={label} placeholder={any} defaultValue={value ?? ''} options={options} />
          </div>
        ))}
        <Button type="submit" className="max-md:w-full">
          {search.button}
        </Button>
      </form>
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-sm text-muted">{count}</span>
        {pills.length > 0 ? <FilterPills pills={pills} clearHref={clearHref} /> : null}
      </div>
    </div>
  )
}
