import 'server-only'
import { canonical } from '@/lib/platform/canonical'
import { createHash } from 'node:crypto'
import type { Year } from '@/lib/calendar/rules'
import type { Tx } from '@/lib/platform/db/client'
import { linkKinds, type LinkKind, type Plain } from '../rules'
import type { AwardRow } from './award'

/** What a link rests on: words of the module's catalogue with their facts, and the hash that its source bears. */
export type Proof = { key: string; facts: Record<string, string>; sha256: string | null; href: string | null }

export type Link = {
  kind: LinkKind
  proofs: Proof[]
  /** of a sealed source: whether its contents still give the hash that it was sealed with */
  intact: boolean | null
  /** over this link and the one that it rests on */
  sha256: string
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = (instant: Date | null): string => instant?.toISOString() ?? ''
const dayOf = (instant: Date | null): string => at(instant).slice(0, 10)

type Source = { proofs: Proof[]; content: Plain; intact?: boolean | null }

/**
 * The chain behind an award, from evidence up to the award itself: each link has the hash of what it says together with that of
 * the link below it, so that the last stands for all.
 */
export async function chainOf(tx: Tx, row: AwardRow, year: Year): Promise<Link[]> {
  const here = `/work/${year.clusterCode}/${year.year}`
  const sources: Record<LinkKind, Source> = {
    evidence: await evidenceOf(tx, row, here),
    eligibility: await eligibilityOf(tx, row, here),
    ballot: await ballotOf(tx, row, here),
    nomination: nominationOf(row, here),
    dossier: await dossierOf(tx, row, here),
    decision: decisionOf(row),
    award: awardOf(row),
  }
  const links: Link[] = []
  for (const kind of linkKinds) {
    const { proofs, content, intact = null } = sources[kind]
    const below = links.at(-1)?.sha256 ?? ''
    links.push({ kind, proofs, intact, sha256: sha(canonical({ kind, content, below })) })
  }
  return links.reverse()
}

const proof = (key: string, facts: Record<string, string>, sha256: string | null, href: string | null): Proof => ({
  ...{ key, facts, sha256, href },
})

async function evidenceOf(tx: Tx, row: AwardRow, here: string): Promise<Source> {
  const own = { yearId: row.yearId, organisationId: row.organisationId ?? '' }
  const [registration, signature, report] = [
    await tx.registration.findFirst({ where: own, select: { submittedAt: true, state: true } }),
    await tx.pledgeSignature.findFirst({
      where: { organisationId: own.organisationId, pledge: { yearId: own.yearId } },
    }),
    await tx.yearReport.findFirst({
      where: own,
      select: { submittedAt: true, files: { include: { file: true }, orderBy: { id: 'asc' } } },
    }),
  ]
  const proofs = [
    ...(registration?.submittedAt
      ? [proof('registered', { date: at(registration.submittedAt) }, null, `${here}/movements`)]
      : []),
    ...(signature
      ? [proof('signed', { date: at(signature.signedAt) }, signature.textSha256, `${here}/movements`)]
      : []),
    ...(report?.submittedAt ? [proof('reported', { date: at(report.submittedAt) }, null, `${here}/reports`)] : []),
    ...(report?.files ?? []).map(({ label, file }) => proof('file', { name: label }, file.sha256, null)),
  ]
  return { proofs, content: proofs.map(({ key, facts, sha256 }) => ({ key, facts, sha256 })) }
}

async function eligibilityOf(tx: Tx, row: AwardRow, here: string): Promise<Source> {
  const option =
    row.pollId && row.organisationId
      ? await tx.pollOption.findFirst({ where: { pollId: row.pollId, organisationId: row.organisationId } })
      : null
  const facts = await tx.eligibilityFact.findMany({
    where: { yearId: row.yearId, organisationId: row.organisationId ?? '' },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    include: { entries: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
  const line = option ? [proof(option.eligible ? 'eligible' : 'not_eligible', {}, null, `${here}/awards`)] : []
  const told = facts.flatMap(({ text, source, recordedAt, liftedAt, liftReason, entries }) => [
    proof('fact', { text, source: source || '–', date: at(recordedAt) }, null, null),
    ...entries.map((entry) => proof(entry.kind, { text: entry.text, date: at(entry.at) }, null, null)),
    ...(liftedAt ? [proof('lifted', { date: at(liftedAt), reason: liftReason ?? '' }, null, null)] : []),
  ])
  const proofs = [...line, ...told]
  return { proofs, content: proofs.map(({ key, facts: said }) => ({ key, facts: said })) }
}

async function ballotOf(tx: Tx, row: AwardRow, here: string): Promise<Source> {
  const polls = row.pollId
    ? await tx.poll.findMany({
        where: { yearId: row.yearId, purpose: 'award', subject: row.awardId, state: 'counted' },
        orderBy: [{ round: 'asc' }, { createdAt: 'asc' }],
        select: {
          id: true,
          title: true,
          titleEn: true,
          round: true,
          countedAt: true,
          manifest: true,
          manifestSha256: true,
          result: true,
        },
      })
    : []
  const broken = polls.filter((poll) => poll.manifest !== null && sha(poll.manifest) !== poll.manifestSha256)
  return {
    proofs: polls.map((poll) =>
      proof(
        'poll',
        { round: String(poll.round), date: at(poll.countedAt) },
        poll.manifestSha256,
        `${here}/polls/${poll.id}`,
      ),
    ),
    content: polls.map(({ id, manifestSha256, result }) => ({ id, manifestSha256, result: result as Plain })),
    intact: polls.length > 0 ? broken.length === 0 : null,
  }
}

const nominationOf = (row: AwardRow, here: string): Source => ({
  proofs: [proof('nominated', { date: at(row.nominatedAt) }, null, `${here}/awards`)],
  content: { id: row.id, school: row.organisationId, award: row.award.code, poll: row.pollId, at: at(row.nominatedAt) },
})

async function dossierOf(tx: Tx, row: AwardRow, here: string): Promise<Source> {
  const dossier = await tx.dossier.findFirst({
    where: { yearId: row.yearId, state: { not: 'draft' } },
    orderBy: { round: 'desc' },
    include: { files: { include: { file: true }, orderBy: { id: 'asc' } } },
  })
  if (!dossier) return { proofs: [], content: null }
  const letter = { number: dossier.number ?? '', date: dayOf(dossier.date), state: dossier.state }
  const files = dossier.files.map(({ label, file }) => proof('file', { name: label }, file.sha256, null))
  return {
    proofs: [proof(`dossier_${dossier.state}`, letter, dossier.contentsSha256, `${here}/dossier`), ...files],
    content: { ...letter, sha256: dossier.contentsSha256, files: files.map(({ sha256 }) => sha256) },
    intact: sha(canonical(dossier.contents)) === dossier.contentsSha256,
  }
}

function decisionOf(row: AwardRow): Source {
  const line = row.decisionLines[0]
  if (!line) return { proofs: [], content: null }
  const { number, date, signer, file } = line.decision
  const facts = { number, date: dayOf(date), signer }
  const scan = file ? [proof('scan', { name: file.name }, file.sha256, `/api/files/${file.id}`)] : []
  return {
    proofs: [proof(line.confirmed ? 'confirmed' : 'refused', facts, null, null), ...scan],
    content: { ...facts, confirmed: line.confirmed, reason: line.reason, scan: file?.sha256 ?? null },
  }
}

function awardOf(row: AwardRow): Source {
  const revoked = row.revocations.find((one) => one.state === 'decided')
  const facts = { number: revoked?.number ?? '', date: dayOf(revoked?.date ?? null) }
  const scan = revoked?.file
    ? [proof('scan', { name: revoked.file.name }, revoked.file.sha256, `/api/files/${revoked.file.id}`)]
    : []
  const key = revoked
    ? 'revoked'
    : row.state === 'confirmed'
      ? 'stands'
      : row.state === 'refused'
        ? 'not_given'
        : 'waits'
  return {
    proofs: [proof(key, facts, null, null), ...scan],
    content: { state: key, ...facts },
  }
}
