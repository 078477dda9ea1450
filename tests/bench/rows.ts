import { withClient } from '@/lib/launch/databases.mjs'

/** Titles of one lecturer, each waiting for its paper. */
export async function layTitles(database: string, wanted: number): Promise<void> {
  await withClient(database, (client) =>
    client.query(
      `with seminar as (
         select s.id from seminars s order by s.id limit 1
       ), lecturer as (
         select a.person_id, a.organisation_id from appointments a join organisations o on o.id = a.organisation_id
         where o.code = 'HT' and a.office = 'lecturer' order by a.id limit 1
       ), made as (
         insert into papers (id, seminar_id, school_id, title, keywords, state, registered_at, created_by_id, updated_by_id, updated_at)
         select gen_random_uuid(), seminar.id, l.organisation_id, 'Bài của phép đo ' || n, '{}', 'registered',
           field_now(), l.person_id, l.person_id, field_now()
         from seminar, lecturer l, generate_series(1, $1::int) n
         returning id, created_by_id, school_id
       )
       insert into paper_authors (id, paper_id, position, name, person_id, organisation_id)
       select gen_random_uuid(), made.id, 0, p.name, p.id, made.school_id from made join people p on p.id = made.created_by_id`,
      [wanted],
    ),
  )
}

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
