import 'server-only'
import { outcomeSchema, type Outcome } from '@/lib/polls/schema'
import { forCluster, needed, schoolName, type Gatherer, type Ground } from './ground'
import { numbered, printedShare } from './words'

export const roleWord = { head: 'Cụm trưởng', deputy: 'Cụm phó' } as const

/** Tờ trình đề nghị khen thưởng và công nhận Cụm trưởng, Cụm phó: nominations and elections with their votes. */
export const gatherSubmission: Gatherer<'submission_letter'> = async (ground) => {
  const { tx, year, home, cluster, academy } = ground
  const nominations = await readNominations(ground)
  const elections = await readElections(ground)
  const dossier = await tx.dossier.findFirst({
    where: { yearId: year.id },
    orderBy: { round: 'desc' },
    include: { files: { orderBy: { id: 'asc' } } },
  })
  return forCluster(
    ground,
    'submission_letter',
    '',
    {
      subject: `Đề nghị khen thưởng và công nhận Cụm trưởng, Cụm phó năm ${year.year + 1}`,
      addressees: academy ? [academy] : [],
      bases: ground.bases,
      opening: wordsOf(dossier?.letter ?? ''),
      nominations: numbered(nominations.map(({ decided: _, ...row }) => row)),
      leadership: numbered(elections.map(({ decided: _, ...row }) => row)),
      attachments: (dossier?.files ?? []).map(({ label }) => label),
      closing: `${cluster} kính đề nghị Học viện xem xét, quyết định.`,
    },
    [
      ...needed(nominations.length > 0, 'nominations', `${home}/awards`),
      ...needed(elections.length > 0, 'elections', `${home}/leadership`),
      ...needed(dossier?.letter, 'letter', `${home}/dossier`),
      ...needed((dossier?.files.length ?? 0) > 0, 'attachments', `${home}/dossier`),
    ],
  )
}

/** The letter of the dossier without its own line of address: the document has one. */
const wordsOf = (letter: string): string =>
  letter
    .split('\n')
    .filter((line) => !/^\s*Kính gửi/i.test(line.normalize('NFC')))
    .join('\n')
    .trim()

type Polled = { result: unknown; options: { position: number; organisationId: string | null }[] } | null

/** The votes for one school in a counted poll; none where all agreed or nothing was voted. */
function votesOf(poll: Polled, schoolId: string | null): { yes: number; base: number } | null {
  const outcome: Outcome | null = poll?.result ? outcomeSchema.parse(poll.result) : null
  const position = poll?.options.find((one) => one.organisationId === schoolId)?.position
  const line = outcome?.lines.find((one) => one.position === position)
  return line ? { yes: line.yes, base: line.base } : null
}

const polled = { select: { result: true, options: { select: { position: true, organisationId: true } } } } as const

export type NominatedRow = {
  award: string
  school: string
  votes: string
  share: string
  merit: string
  decided: 'nominated' | 'confirmed' | 'refused'
}

/** Who is nominated for what; recorded "none" is no nomination. */
export async function readNominations(ground: Ground): Promise<NominatedRow[]> {
  const rows = await ground.tx.nomination.findMany({
    where: { yearId: ground.year.id, organisationId: { not: null } },
    orderBy: [{ award: { position: 'asc' } }, { nominatedAt: 'asc' }, { id: 'asc' }],
    include: { award: { select: { vi: true } }, poll: polled },
  })
  return rows.map(({ award, organisationId, poll, state }) => {
    const votes = votesOf(poll, organisationId)
    return {
      ...{ award: award.vi, school: schoolName(ground, organisationId), merit: '', decided: state },
      votes: votes ? `${votes.yes}/${votes.base}` : '',
      share: votes ? printedShare(votes.yes, votes.base) : '',
    }
  })
}

export type ElectedRow = {
  office: string
  school: string
  result: string
  decided: 'elected' | 'recognised' | 'refused' | 'declined'
}

/** Who was elected for the year after. */
export async function readElections(ground: Ground): Promise<ElectedRow[]> {
  const rows = await ground.tx.election.findMany({
    where: { yearId: ground.year.id, organisationId: { not: null }, state: { in: ['elected', 'recognised'] } },
    orderBy: [{ role: 'asc' }, { electedAt: 'asc' }, { id: 'asc' }],
    include: { poll: polled },
  })
  return rows.map(({ role, organisationId, poll, state }) => {
    const votes = votesOf(poll, organisationId)
    return {
      ...{ office: roleWord[role], school: schoolName(ground, organisationId), decided: state },
      result: votes ? `${votes.yes}/${votes.base} phiếu đồng ý` : '',
    }
  })
}
