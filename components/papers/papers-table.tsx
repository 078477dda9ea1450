'use client'

import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { Sheet } from '@/components/ui/sheet'
import { TextInput } from '@/components/ui/text-input'
import type { PaperLine } from '@/lib/papers/queries/list'
import type { PaperState } from '@/lib/papers/schema'
import { PapersRows } from './papers-rows'

export type PapersWords = {
  caption: string
  search: string
  searchHint: string
  school: string
  allSchools: string
  state: string
  allStates: string
  title: string
  authors: string
  submitted: string
  notTold: string
  noneFound: string
  filterSearch: string
  clear: string
  remove: string
  sort: string
  more: string
  shown: string
  late: string
  states: Record<PaperState, string>
}

export type Filters = { q: string; school: string; state: string }
type Sort = { by: 'title' | 'school' | 'submitted' | 'state'; down: boolean }
type School = { code: string; short: string }
type Props = {
  lines: PaperLine[]
  schools: School[]
  start: Filters
  words: PapersWords
  /** address of a paper without its id */
  href: string
  /** the act of this page, at the end of the search */
  action: ReactNode
}

const step = 100

/** Letters without their marks, so that "nghien cuu" finds "nghiên cứu". */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

/** All papers of a seminar: searched without accents, filtered, sorted in Vietnamese order; the state is in the address. */
export function PapersTable({ lines, schools, start, words, href, action }: Props): ReactNode {
  const [filters, setFilters] = useState(start)
  const [sort, setSort] = useState<Sort>({ by: 'title', down: false })
  const [most, setMost] = useState(step)
  const sought = useDeferredValue(filters)
  const haystack = useMemo(
    () => new Map(lines.map(([id, title, , authors]) => [id, folded(`${title} ${authors}`)])),
    [lines],
  )
  const found = useMemo(() => select(lines, haystack, schools, sought, sort), [lines, haystack, schools, sought, sort])
  const change = (changes: Partial<Filters>): void => {
    const next = { ...filters, ...changes }
    setFilters(next)
    setMost(step)
    const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')).toString()
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname)
  }
  const states = [...new Set(lines.flatMap(([, , , , state]) => (state ? [state] : [])))]
  return (
    <Sheet>
      <div className="grid gap-3 border-b border-line px-4 py-4 md:px-5 no-print">
        <SearchBar filters={filters} schools={schools} states={states} words={words} change={change} />
        <Pills filters={filters} schools={schools} words={words} change={change} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status" className="text-sm text-muted">
            {words.shown.replace('{shown}', String(found.length)).replace('{count}', String(lines.length))}
          </p>
          {action}
        </div>
      </div>
      {found.length === 0 ? (
        <EmptyState icon={Search} title={words.noneFound} />
      ) : (
        <PapersRows
          lines={found.slice(0, most)}
          schools={schools}
          words={words}
          href={href}
          sort={sort}
          onSort={setSort}
        />
      )}
      {found.length > most ? (
        <div className="border-t border-line p-4 text-center">
          <Button onClick={() => setMost(most + 3 * step)}>
            {words.more.replace('{count}', String(Math.min(3 * step, found.length - most)))}
          </Button>
        </div>
      ) : null}
    </Sheet>
  )
}

type BarProps = PillsProps & { states: PaperState[] }

function SearchBar({ filters, schools, states, words, change }: BarProps): ReactNode {
  return (
    <div className="flex flex-wrap items-end gap-3" role="search">
      <TextInput
        name="q"
        type="search"
        label={words.search}
        placeholder={words.searchHint}
        value={filters.q}
        onChange={(event) => change({ q: event.currentTarget.value })}
        fieldClassName="min-w-0 flex-[1_1_260px]"
      />
      <Select
        name="school"
        label={words.school}
        value={filters.school}
        onChange={(event) => change({ school: event.currentTarget.value })}
        fieldClassName="flex-[1_1_180px]"
        options={[
          { value: '', label: words.allSchools },
          ...schools.map(({ code, short }) => ({ value: code, label: short })),
        ]}
      />
      <Select
        name="state"
        label={words.state}
        value={filters.state}
        onChange={(event) => change({ state: event.currentTarget.value })}
        fieldClassName="flex-[1_1_180px]"
        options={[
          { value: '', label: words.allStates },
          ...states.map((state) => ({ value: state, label: words.states[state] })),
        ]}
      />
    </div>
  )
}

type PillsProps = {
  filters: Filters
  schools: School[]
  words: PapersWords
  change: (changes: Partial<Filters>) => void
}

function Pills({ filters, schools, words, change }: PillsProps): ReactNode {
  const pills = [
    filters.q && { key: 'q', label: words.filterSearch.replace('{text}', filters.q) },
    filters.school && {
      key: 'school',
      label: schools.find((one) => one.code === filters.school)?.short ?? filters.school,
    },
    filters.state && { key: 'state', label: words.states[filters.state as PaperState] ?? filters.state },
  ].filter((pill) => pill !== '')
  if (pills.length === 0) return null
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {pills.map((pill) => (
        <li key={pill.key}>
          <Button
            size="s"
            className="rounded-full text-sm"
            aria-label={words.remove.replace('{label}', pill.label)}
            onClick={() => change({ [pill.key]: '' })}
          >
            {pill.label} <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
      {pills.length > 1 ? (
        <li>
          <Button variant="quiet" size="s" onClick={() => change({ q: '', school: '', state: '' })}>
            {words.clear}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

const order = new Intl.Collator('vi', { numeric: true })

function select(
  lines: PaperLine[],
  haystack: Map<string, string>,
  schools: School[],
  { q, school, state }: Filters,
  { by, down }: Sort,
): PaperLine[] {
  const needles = folded(q)
    .split(/\s+/)
    .filter((word) => word !== '')
  const at = schools.findIndex((one) => one.code === school)
  const found = lines.filter(
    (line) =>
      (school === '' || line[2] === at) &&
      (state === '' || line[4] === state) &&
      needles.every((word) => haystack.get(line[0])?.includes(word)),
  )
  const compare = (a: PaperLine, b: PaperLine): number => {
    if (by === 'school') return a[2] - b[2]
    if (by === 'state') return order.compare(a[4] ?? '', b[4] ?? '')
    return by === 'submitted' ? (a[5] ?? 0) - (b[5] ?? 0) : 0
  }
  return found.sort((a, b) => (down ? -1 : 1) * (compare(a, b) || order.compare(a[1], b[1])))
}
