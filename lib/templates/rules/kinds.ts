import { awardKinds } from './kinds-of-awards'
import { eventKinds } from './kinds-of-events'
import { yearKinds } from './kinds-of-the-year'
import { commonFields, type Fields, type ValuesOf } from './fields'

/** The two layouts: Decree 30/2020/NĐ-CP, and the Party's guidance 36-HD/VPTW. */
export const profiles = ['decree30', 'party'] as const
export type Profile = (typeof profiles)[number]

/** A kind of document: what stands for it in the number, its fields beside the common ones. */
export type Kind = {
  /** in the number: "KH" of 01-KH/CTĐ; empty where the layout writes none; null: the kind is not numbered */
  abbreviation: { decree30: string; party: string } | null
  /** the name of the kind as it is printed; empty: a letter without a name of its kind */
  title: string
  fields: Fields
}

/** The kinds of documents of a year, in the order of the year (Decree 30, annex III; guidance 36-HD/VPTW). */
export const documentKinds = { ...yearKinds, ...eventKinds, ...awardKinds } as const satisfies Record<string, Kind>

export type DocumentKind = keyof typeof documentKinds
export const kindNames = Object.keys(documentKinds) as DocumentKind[]

type OwnFields<K extends DocumentKind> = (typeof documentKinds)[K]['fields']

/** What a document of this kind is filled with: texts, lines, rows by the names of its fields. */
export type DocumentData<K extends DocumentKind = DocumentKind> = ValuesOf<typeof commonFields> & ValuesOf<OwnFields<K>>

/** All fields of a kind: the common ones, then its own. */
export const fieldsOf = (kind: DocumentKind): Fields => ({ ...commonFields, ...documentKinds[kind].fields })

/** A document of this kind in which nothing is known yet. */
export const emptyData = <K extends DocumentKind>(kind: K): DocumentData<K> =>
  Object.fromEntries(
    Object.entries(fieldsOf(kind)).map(([name, field]) => [name, field.is === 'text' ? '' : []]),
  ) as DocumentData<K>

/** Whether a word names a kind of document. */
export const isKind = (name: string): name is DocumentKind => Object.hasOwn(documentKinds, name)
