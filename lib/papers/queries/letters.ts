import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { letterIn } from '@/lib/platform/i18n/letter'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import type { Decision } from '../rules/decisions'
import { paperHref } from './find'

type About = {
  paper: { id: string; title: string }
  seminar: Pick<SeminarFacts, 'topic' | 'startsAt'>
  year: Pick<Year, 'clusterCode' | 'year'>
}

/** The letter that an author receives when a decision is released: what the host previews is what is sent. */
export const decisionLetter = (
  { paper, seminar, year }: About,
  { kind, points, reviseBy, reason }: Decision,
  name: string,
): { subject: string; body: string } =>
  letterIn(`papers.letters.${kind}`, (locale) => ({
    ...{ name, title: paper.title, topic: seminar.topic, reason },
    when: formatDeadline(seminar.startsAt, locale),
    points: points.map((point, at) => `${at + 1}. ${point}`).join('\n'),
    deadline: reviseBy ? formatDeadline(reviseBy, locale) : '',
    link: `${env().NEXTAUTH_URL}/${locale}${paperHref(year, paper.id)}`,
  }))

type Named = { title: string; authors: readonly { name: string; affiliation: string }[] }

/** The letter that asks an author whether they agree to be named, with a link that answers once. */
export const consentLetter = (
  { paper, seminar }: { paper: Named; seminar: Pick<SeminarFacts, 'topic'>; year: Pick<Year, 'clusterCode' | 'year'> },
  { name, token, until }: { name: string; token: string; until: Date },
): { subject: string; body: string } =>
  letterIn('papers.letters.consent', (locale) => ({
    ...{ name, title: paper.title, topic: seminar.topic },
    authors: paper.authors.map((one) => (one.affiliation ? `${one.name} (${one.affiliation})` : one.name)).join(', '),
    until: formatDeadline(until, locale),
    link: `${env().NEXTAUTH_URL}/${locale}/consent/${token}`,
  }))

type Addressed = { createdById: string; authors: readonly { name: string; email: string; personId: string | null }[] }

/** Who is written to about a paper: its authors and who registered it, each address once. */
export async function recipientsOf(tx: Tx, paper: Addressed): Promise<{ name: string; email: string }[]> {
  const ids = [paper.createdById, ...paper.authors.flatMap(({ personId }) => (personId ? [personId] : []))]
  const people = await tx.person.findMany({
    where: { id: { in: ids }, disabledAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, email: true },
  })
  const all = [
    ...paper.authors.map(({ name, email, personId }) => ({
      name,
      email: email || (people.find((person) => person.id === personId)?.email ?? ''),
    })),
    ...people,
  ]
  const byAddress = new Map<string, { name: string; email: string }>()
  for (const { name, email } of all) {
    const address = email.toLowerCase()
    if (address !== '' && !byAddress.has(address)) byAddress.set(address, { name, email: address })
  }
  return [...byAddress.values()]
}
