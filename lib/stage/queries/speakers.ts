import 'server-only'
import { peopleOfSchool } from '@/lib/meetings/queries/delegates'
import type { Tx } from '@/lib/platform/db/client'

type Author = { id: string; name: string; personId: string | null; presents: boolean }

/** Who may speak a paper: `author:<id>` or `person:<id>`. */
export type SpeakerChoice = { value: string; name: string; personId: string | null }

/** Who presents a paper, and who may speak in that place: its other authors, and the staff of its school. */
export async function speakersOf(
  tx: Tx,
  paper: { schoolId: string; authors: Author[] },
  now: Date,
): Promise<{ presenter: string; choices: SpeakerChoice[] }> {
  const presenter = paper.authors.find((author) => author.presents) ?? paper.authors[0]
  const others = paper.authors.filter((author) => author !== presenter)
  const taken = new Set(paper.authors.map((author) => author.personId))
  const staff = (await peopleOfSchool(tx, paper.schoolId, now)).filter((person) => !taken.has(person.personId))
  return {
    presenter: presenter?.name ?? '',
    choices: [
      ...others.map(({ id, name, personId }) => ({ value: `author:${id}`, name, personId })),
      ...staff.map(({ personId, name }) => ({ value: `person:${personId}`, name, personId })),
    ],
  }
}
