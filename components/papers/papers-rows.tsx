'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Table, type Column } from '@/components/ui/table'
import type { PaperLine } from '@/lib/papers/queries/list'
import { formatDate } from '@/lib/platform/i18n/format'
import type { PapersWords } from './papers-table'
import { StateChip } from './state-chip'

type Sort = { by: 'title' | 'school' | 'submitted' | 'state'; down: boolean }
type Props = {
  lines: PaperLine[]
  schools: { code: string; short: string }[]
  words: PapersWords
  href: string
  sort: Sort
  onSort: (sort: Sort) => void
}

/** The lines that are shown; each heading sorts. */
export function PapersRows({ lines, words, ...rest }: Props): ReactNode {
  return <Table caption={words.caption} rows={lines} rowKey={([id]) => id} columns={columns({ words, ...rest })} />
}

type HeadingProps = Pick<Props, 'words' | 'sort' | 'onSort'> & { by: Sort['by']; text: string }

function Heading({ by, text, words, sort, onSort }: HeadingProps): ReactNode {
  const Arrow = sort.down ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      className="inline-flex min-h-9 items-center gap-1 font-[inherit] hover:text-ink hover:underline"
      aria-label={words.sort.replace('{column}', text)}
      aria-pressed={sort.by === by}
      onClick={() => onSort({ by, down: sort.by === by && !sort.down })}
    >
      {text}
      {sort.by === by ? <Arrow className="icon-s" aria-hidden="true" /> : null}
    </button>
  )
}

function Title({ line: [id, title, , authors, , , , open], href }: { line: PaperLine; href: string }): ReactNode {
  return (
    <>
      {open ? (
        <Link href={`${href}/${id}`} className="font-medium text-ink hover:underline">
          {title}
        </Link>
      ) : (
        <span className="font-medium">{title}</span>
      )}
      <span className="block text-sm font-normal text-muted">{authors}</span>
    </>
  )
}

function Submitted({ at, late, words }: { at: number | null; late: boolean; words: PapersWords }): ReactNode {
  if (at === null) return <span className="text-faint">–</span>
  return (
    <>
      {formatDate(new Date(at))}
      {late ? <span className="block text-sm text-due">{words.late}</span> : null}
    </>
  )
}

function columns({ schools, words, href, sort, onSort }: Omit<Props, 'lines'>): Column<PaperLine>[] {
  const heading = (by: Sort['by'], text: string): ReactNode => (
    <Heading by={by} text={text} words={words} sort={sort} onSort={onSort} />
  )
  return [
    { key: 'title', header: heading('title', words.title), cell: (line) => <Title line={line} href={href} /> },
    {
      key: 'school',
      header: heading('school', words.school),
      label: words.school,
      cell: ([, , school]) => schools[school]?.short ?? '',
    },
    {
      key: 'submitted',
      header: heading('submitted', words.submitted),
      label: words.submitted,
      cell: ([, , , , , at, late]) => <Submitted at={at} late={late === 1} words={words} />,
    },
    {
      key: 'state',
      header: heading('state', words.state),
      label: words.state,
      cell: ([, , , , state]) =>
        state ? (
          <StateChip state={state}>{words.states[state]}</StateChip>
        ) : (
          <span className="text-sm text-faint">{words.notTold}</span>
        ),
    },
  ]
}
