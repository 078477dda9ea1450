import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { releaseInForce } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { stepsOf } from '@/lib/stage/queries/find'
import { aboutText, presentedPapers } from '../rules/certificates'
import type { CertificateKind } from '../schema'

/** To whom a certificate is given, as it will stand on it, and whether the deed was really done. */
export type Recipient = {
  paperId: string | null
  delegateId: string | null
  name: string
  about: string
  work: string
  done: boolean
}

/** Those whom a kind of certificate concerns, in the order of the programme, or of the schools. */
export const recipientsOf = (tx: Tx, seminar: SeminarFacts, kind: CertificateKind): Promise<Recipient[]> =>
  kind === 'presentation' ? speakers(tx, seminar) : delegates(tx, seminar)

async function speakers(tx: Tx, seminar: SeminarFacts): Promise<Recipient[]> {
  const lines = (await releaseInForce(tx, seminar.id))?.lines ?? []
  const presented = presentedPapers(lines, await stepsOf(tx, seminar.id))
  const papers = await tx.paper.findMany({
    where: { id: { in: lines.flatMap(({ paperId }) => paperId ?? []) } },
    select: {
      ...{ id: true, title: true, schoolId: true },
      authors: { orderBy: [{ presents: 'desc' }, { position: 'asc' }], take: 1 },
      substitute: { select: { name: true } },
    },
  })
  const ids = papers.flatMap(({ schoolId, authors }) => [schoolId, authors[0]?.organisationId ?? schoolId])
  const names = await namesOn(tx, ids, fieldDay(seminar.startsAt))
  const school = (id: string): string => names.get(id)?.name.vi ?? ''
  return lines.flatMap(({ paperId }): Recipient[] => {
    const paper = papers.find(({ id }) => id === paperId)
    const presenter = paper?.authors[0]
    if (!paper || !presenter) return []
    const { name, post, organisationId, affiliation } = presenter
    const own = [post, organisationId ? school(organisationId) : affiliation].filter((part) => part !== '').join(', ')
    return [
      {
        ...{ paperId: paper.id, delegateId: null, work: paper.title, done: presented.has(paper.id) },
        // who spoke is named, not who was to speak
        ...(paper.substitute ? { name: paper.substitute.name, about: school(paper.schoolId) } : { name, about: own }),
      },
    ]
  })
}

async function delegates(tx: Tx, seminar: SeminarFacts): Promise<Recipient[]> {
  const rows = await tx.delegate.findMany({
    where: { meeting: { seminar: { id: seminar.id } } },
    orderBy: [{ organisationId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: { id: true, label: true, office: true, organisationId: true, state: true },
  })
  const names = await namesOn(
    tx,
    rows.map((row) => row.organisationId),
    fieldDay(seminar.startsAt),
  )
  return rows.map(({ id, label, office, organisationId, state }) => ({
    ...{ paperId: null, delegateId: id, name: label, work: '', done: state === 'present' },
    about: aboutText(office, names.get(organisationId)?.name.vi ?? ''),
  }))
}
