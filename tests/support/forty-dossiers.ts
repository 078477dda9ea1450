import { withClient } from '@/lib/launch/databases.mjs'

/**
 * The desk in a hard week: dossiers of so many clusters over four years, sent on different days; every third lacks pieces, every
 * fifth was returned. Written straight into the tables: this is about the desk, not about how they came there.
 */
export const layDossiers = (database: string, clusters: number): Promise<void> =>
  withClient(database, async (client) => {
    await client.query(
      `insert into clusters (id, code, founded_on)
       select gen_random_uuid(), 'K' || n, '2015-01-01' from generate_series(1, $1::int) n`,
      [clusters],
    )
    await client.query(
      `insert into cluster_names (id, cluster_id, vi, en, short_vi, short_en, valid_from)
       select gen_random_uuid(), id, 'Cụm thi đua khu vực minh họa số ' || substr(code, 2), 'Illustrative cluster no. ' || substr(code, 2),
         'Khu vực minh họa số ' || substr(code, 2), 'Illustrative no. ' || substr(code, 2), '2015-01-01'
       from clusters where code like 'K%'`,
    )
    await client.query(
      `insert into cluster_years (id, cluster_id, year, gate)
       select gen_random_uuid(), id, year, 'ratification' from clusters, generate_series(2018, 2021) year where code like 'K%'`,
    )
    await client.query(
      `insert into dossiers (id, year_id, number, date, letter, state, sent_at, sent_by_id, contents, contents_sha256,
         answered_at, return_reason)
       select gen_random_uuid(), y.id, row_number() over w || '-TTr/CTĐ', '2022-11-01', 'Kính trình Học viện hồ sơ của năm.',
         (case when row_number() over w % 5 = 0 then 'returned' else 'sent' end)::dossier_state,
         field_now() - (row_number() over w) * interval '7 hours', (select id from people order by id limit 1),
         case when row_number() over w % 3 = 0 then '{"missing": ["report", "tallies"]}'::jsonb else '{"missing": []}'::jsonb end,
         repeat('a', 64),
         case when row_number() over w % 5 = 0 then field_now() end,
         case when row_number() over w % 5 = 0 then 'Thiếu biên bản kiểm phiếu' end
       from cluster_years y join clusters c on c.id = y.cluster_id where c.code like 'K%'
       window w as (order by y.year, c.code)`,
    )
  })
