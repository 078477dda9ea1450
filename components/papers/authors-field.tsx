'use client'

import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/ui/form-context'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

export type AuthorWords = {
  authors: string
  author: string
  name: string
  school: string
  guest: string
  affiliation: string
  affiliationHint: string
  post: string
  degree: string
  email: string
  phone: string
  presents: string
  add: string
  remove: string
}

export type AuthorStart = {
  name: string
  /** null for a guest */
  organisationId: string | null
  affiliation: string
  degree: string
  post: string
  email: string
  phone: string
  presents: boolean
}

type Props = { start: AuthorStart[]; schools: { value: string; label: string }[]; words: AuthorWords }
type Row = AuthorStart & { row: string }

/** The authors in their order, one of whom presents; rows are added and taken away, never dragged. */
export function AuthorsField({ start, schools, words }: Props): ReactNode {
  const [rows, setRows] = useState<Row[]>(() => start.map((author, at) => ({ ...author, row: String(at) })))
  const [count, setCount] = useState(start.length)
  const form = useForm()
  const error = form?.state.fieldErrors?.presenter ?? form?.state.fieldErrors?.authors
  const id = `${form?.id ?? 'field'}-presenter`
  const add = (): void => {
    const school = rows.at(-1)?.organisationId ?? schools[0]?.value ?? ''
    const blank = { name: '', affiliation: '', degree: '', post: '', email: '', phone: '', presents: false }
    setRows([...rows, { ...blank, organisationId: school, row: String(count) }])
    setCount(count + 1)
  }
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'border-l-4 border-late pl-3.5' : undefined}>
      <legend className="mb-2 font-semibold">{words.authors}</legend>
      {error ? <p className="mb-2 text-md font-semibold text-late">{error}</p> : null}
      <ul className="rows">
        {rows.map((author, at) => (
          <li key={author.row} className="grid gap-4 py-4">
            <AuthorRow author={author} at={at} schools={schools} words={words} />
            {rows.length > 1 ? (
              <Button
                size="s"
                variant="quiet"
                className="justify-self-start"
                aria-label={words.remove.replace('{name}', author.name || String(at + 1))}
                onClick={() => setRows(rows.filter((one) => one.row !== author.row))}
              >
                {words.remove.replace('{name}', String(at + 1))}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {rows.length < 8 ? (
        <Button size="s" className="mt-2" onClick={add}>
          <Plus className="icon" aria-hidden="true" />
          {words.add}
        </Button>
      ) : null}
    </fieldset>
  )
}

// what the schema knows as an author of no school
const guest = 'guest'

type RowProps = { author: Row; at: number; schools: Props['schools']; words: AuthorWords }

function AuthorRow({ author, at, schools, words }: RowProps): ReactNode {
  const name = (field: string): string => `authors.${at}.${field}`
  return (
    <div role="group" aria-label={words.author.replace('{number}', String(at + 1))} className="group/author grid gap-4">
      <input type="hidden" name={name('row')} value={author.row} readOnly />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextInput name={name('name')} label={words.name} required defaultValue={author.name} autoComplete="off" />
        <Select
          name={name('organisationId')}
          label={words.school}
          required
          defaultValue={author.organisationId ?? guest}
          options={[...schools, { value: guest, label: words.guest }]}
        />
        <TextInput
          name={name('affiliation')}
          label={words.affiliation}
          hint={words.affiliationHint}
          required
          defaultValue={author.affiliation}
          fieldClassName="hidden group-has-[option[value=guest]:checked]/author:grid sm:col-span-2"
        />
        <TextInput name={name('post')} label={words.post} defaultValue={author.post} />
        <TextInput name={name('degree')} label={words.degree} defaultValue={author.degree} />
        <TextInput name={name('email')} type="email" label={words.email} defaultValue={author.email} />
        <TextInput name={name('phone')} type="tel" label={words.phone} defaultValue={author.phone} />
      </div>
      <label className="flex min-h-11 items-center gap-3">
        <input type="radio" name="presenter" value={author.row} defaultChecked={author.presents} className="choice" />
        {words.presents}
      </label>
    </div>
  )
}
