import 'server-only'
import { forCluster, needed, type Gatherer } from './ground'
import { numbered } from './words'

/** Giao ước thi đua: one text and the place of every school's signature. */
export const gatherPledge: Gatherer<'pledge'> = async (ground) => {
  const { tx, year, home, schools, principals } = ground
  const pledge = await tx.pledge.findUnique({
    where: { yearId: year.id },
    include: {
      commitments: { orderBy: { position: 'asc' } },
      signatures: { include: { person: { select: { name: true } } } },
    },
  })
  const movement = await tx.movement.findFirst({ where: { yearId: year.id, level: 'cluster' } })
  const signerOf = (id: string): string =>
    pledge?.signatures.find((one) => one.organisationId === id)?.person.name ?? principals.get(id) ?? ''
  const silent = schools.filter(({ id }) => signerOf(id) === '')
  return forCluster(
    ground,
    'pledge',
    '',
    {
      subject: `Năm ${year.year}`,
      theme: movement?.theme ?? '',
      opening: pledge?.preamble ?? '',
      commitments: numbered((pledge?.commitments ?? []).map(({ text, target }) => ({ content: text, target }))),
      schools: numbered(
        schools.map(({ id, name }) => ({ school: name.vi, post: 'Hiệu trưởng', signer: signerOf(id) })),
      ),
    },
    [
      ...needed(pledge, 'pledge', `${home}/movements/pledge`),
      ...needed(!pledge || pledge.adoptedAt, 'pledge_adopted', `${home}/movements/pledge`),
      ...silent.flatMap(({ name }) => needed(false, 'principal_of', `${home}/movements/pledge`, { school: name.vi })),
    ],
  )
}
