import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

type Author = { id: string; name: string; personId: string | null; presents: boolean }
type Person = { id: string; name: string }

/** Who may speak a paper: `author:<id>` or `person:<id>`. */
export type SpeakerChoice = { value: string; name: string; personId: string | null }

/** Who holds an office at each of these schools now, each once, by name. */
export async function staffOf(tx: Tx, schoolIds: readonly string[], now: Date): Promise<Map<string, Person[]>> {
  const rows = await tx.appointment.findMany({
    where: {
      organisationId: { in: [...new Set(schoolIds)] },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      person: { disabledAt: null },
    },
    select: { organisationId: true, person: { select: { id: true, name: true } } },
    orderBy: [{ person: { givenName: 'asc' } }, { personId: 'asc' }],
  })
  const staff = new Map<string, Person[]>()
  for (const { organisationId, person } of rows) {
    const known = staff.get(organisationId) ?? []
    if (!known.some((one) => one.id === person.id)) staff.set(organisationId, [...known, person])
  }
  return staff
}

/** Who presents a paper, and who may speak in that place: its other authors, and the staff of its school. */
export function speakersOf(
  authors: readonly Author[],
  staff: readonly Person[],
): { presenter: string; choices: SpeakerChoice[] } {
  const presenter = authors.find((author) => author.presents) ?? authors[0]
  const taken = new Set(authors.map((author) => author.personId))
  return {
    presenter: presenter?.name ?? '',
    choices: [
      ...authors
        .filter((author) => author !== presenter)
        .map(({ id, name, personId }) => ({ value: `author:${id}`, name, personId })),
      ...staff
        .filter((person) => !taken.has(person.id))
        .map(({ id, name }) => ({ value: `person:${id}`, name, personId: id })),
    ],
  }
}
