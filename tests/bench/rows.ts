import { withClient } from '@/lib/launch/databases.mjs'

/** As many papers as a big seminar would have, beside those of the scenario; with an author each. */
export async function layPapers(database: string, wanted: number): Promise<void> {
  await withClient(database, (client) =>
    client.query(
      `with seminar as (
         select s.id, s.year_id from seminars s order by s.id limit 1
       ), made as (
         insert into papers (id, seminar_id, school_id, title, keywords, state, registered_at, submitted_at, created_by_id, updated_by_id, updated_at)
         select gen_random_uuid(), seminar.id, school.organisation_id, 'Tham luận minh họa ' || n, '{}', 'submitted',
           field_now() - n * interval '1 minute', field_now(), someone.person_id, someone.person_id, field_now()
         from seminar, generate_series(1, $1 - (select count(*)::int from papers)) n
         cross join lateral (
           select organisation_id from year_schools where year_id = (select year_id from seminar) and n > 0
           order by (position + n) % 6 limit 1
         ) school
         cross join lateral (
           select person_id from appointments where organisation_id = school.organisation_id order by id limit 1
         ) someone
         returning id, created_by_id, school_id
       )
       insert into paper_authors (id, paper_id, position, name, person_id, organisation_id)
       select gen_random_uuid(), made.id, 0, p.name, p.id, made.school_id from made join people p on p.id = made.created_by_id`,
      [wanted],
    ),
  )
}
