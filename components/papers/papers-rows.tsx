'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
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
export function PapersRows({ lines, schools, words, href, sort, onSort }: Props): ReactNode {
  const heading = (by: Sort['by'], text: string): ReactNode => (
    <button
      type="button"
      className="inline-flex min-h-9 items-center gap-1 font-[inherit] hover:text-ink hover:underline"
      aria-label={words.sort.replace('{column}', text)}
      aria-pressed={sort.by === by}
      onClick={() => onSort({ by, down: sort.by === by && !sort.down })}
    >
      {text}
      {sort.by === by ? (
        sort.down ? (
          <ArrowUp className="icon-s" aria-hidden="true" />
        ) : (
          <ArrowDown className="icon-s" aria-hidden="true" />
        )
      ) : null}
    </button>
  )
  return (
    <Table
      caption={words.caption}
      rows={lines}
      rowKey={([id]) => id}
      columns={[
        {
          key: 'title',
          header: heading('title', words.title),
          cell: ([id, title, , authors, , , , open]) => (
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
          ),
        },
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
          cell: ([, , , , , submitted, late]) =>
            submitted ? (
              <>
                {formatDate(new Date(submitted))}
                {late ? <span className="block text-sm text-due">{words.late}</span> : null}
              </>
            ) : (
              <span className="text-faint">–</span>
            ),
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
      ]}
    />
  )
}
