import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

type Asked = { hashes: readonly number[]; clusterId: string; paperId: string }

/** A paper that shares shingles: how many, and what they weigh when those of many papers weigh little. */
export type Candidate = { paperId: string; versionId: string; shared: number; worth: number }

const most = 20

/** The papers of a cluster, of all years, that a text is likest to; who may see which is for the caller to say. */
export async function findCandidates(tx: Tx, { hashes, clusterId, paperId }: Asked): Promise<Candidate[]> {
  return tx.$queryRaw<Candidate[]>`
    with hits as materialized (
      select s.hash, s.version_id, v.paper_id
      from paper_shingles s
      join paper_versions v on v.id = s.version_id
      join papers p on p.id = v.paper_id
      join seminars on seminars.id = p.seminar_id
      join cluster_years y on y.id = seminars.year_id
      where s.hash = any(${[...hashes]}::bigint[]) and y.cluster_id = ${clusterId}::uuid
        and p.id <> ${paperId}::uuid and p.state <> 'withdrawn'
    ), spread as (
      select hash, count(*) as papers from hits group by hash
    )
    select hits.paper_id as "paperId", hits.version_id as "versionId",
      count(*)::int as shared, sum(1.0 / spread.papers)::float8 as worth
    from hits join spread using (hash)
    group by hits.paper_id, hits.version_id
    order by worth desc, hits.paper_id
    limit ${most}`
}

/** In how many papers of the cluster each shingle stands, the asking one among them. */
export async function findSpread(tx: Tx, { hashes, clusterId, paperId }: Asked): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ hash: bigint; papers: number }[]>`
    select s.hash, count(*)::int + 1 as papers
    from paper_shingles s
    join paper_versions v on v.id = s.version_id
    join papers p on p.id = v.paper_id
    join seminars on seminars.id = p.seminar_id
    join cluster_years y on y.id = seminars.year_id
    where s.hash = any(${[...hashes]}::bigint[]) and y.cluster_id = ${clusterId}::uuid
      and p.id <> ${paperId}::uuid and p.state <> 'withdrawn'
    group by s.hash`
  return new Map(rows.map(({ hash, papers }) => [Number(hash), papers]))
}
