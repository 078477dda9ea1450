// What is measured: the product's page, and the rows that the bare pages beside it render.

/**
 * @typedef {object} Work
 * @property {string} name
 * @property {string} scenario the demonstration it is measured in
 * @property {[office: string, organisation: string] | null} reader null for the public
 * @property {string} address a query that answers the path of the product's page
 * @property {string} rows a query for the same rows
 * @property {'papers'} [with] rows laid beforehand
 */

const year = `select y.id from cluster_years y join clusters c on c.id = y.cluster_id where c.code = 'BTB' and y.year = 2022`

// others' papers are not opened before the programme is released
const ownPaper = `select p.id from papers p join organisations o on o.id = p.school_id
  where p.state <> 'registered' and o.code = 'HT' order by p.id limit 1`

/** @type {Work[]} */
export const works = [
  {
    name: 'desk',
    scenario: 'seminar-open',
    reader: ['principal', 'HT'],
    address: "select '/vi/desk'",
    rows: `select o.code, n.vi, d.gate, d.deadline from year_schools s join organisations o on o.id = s.organisation_id
           join organisation_names n on n.organisation_id = o.id left join gate_deadlines d on d.year_id = s.year_id
           where s.year_id = (${year}) limit 12`,
  },
  {
    name: 'overview',
    scenario: 'seminar-open',
    reader: ['principal', 'HT'],
    address: "select '/vi/work/BTB/2022'",
    rows: `select o.code, n.vi, d.gate, d.deadline from year_schools s join organisations o on o.id = s.organisation_id
           join organisation_names n on n.organisation_id = o.id left join gate_deadlines d on d.year_id = s.year_id
           where s.year_id = (${year})`,
  },
  {
    name: 'list',
    scenario: 'seminar-open',
    reader: ['principal', 'HT'],
    address: "select '/vi/work/BTB/2022/seminars/' || id || '/papers' from seminars order by id limit 1",
    rows: `select p.title, p.state, p.registered_at, o.code from papers p join organisations o on o.id = p.school_id
           order by p.registered_at, p.id`,
    with: 'papers',
  },
  {
    name: 'sought',
    scenario: 'seminar-open',
    reader: ['principal', 'HT'],
    address:
      "select '/vi/work/BTB/2022/seminars/' || id || '/papers?q=tham&state=submitted' from seminars order by id limit 1",
    rows: `select p.title, p.state, p.registered_at, o.code from papers p join organisations o on o.id = p.school_id
           where p.title ilike '%tham%' and p.state = 'submitted' order by p.title collate "vi-x-icu", p.id`,
    with: 'papers',
  },
  {
    name: 'programme',
    scenario: 'conference-day',
    reader: ['principal', 'HT'],
    address: "select '/vi/work/BTB/2022/seminars/' || id || '/programme' from seminars order by id limit 1",
    rows: `select i.position, i.title, i.minutes, p.title, o.code from programme_items i left join papers p on p.id = i.paper_id
           left join organisations o on o.id = p.school_id order by i.position`,
  },
  {
    name: 'paper',
    scenario: 'seminar-open',
    reader: ['principal', 'HT'],
    address: `select '/vi/work/BTB/2022/papers/' || id from (${ownPaper}) own`,
    rows: `select s.* from paper_steps s where s.paper_id = (${ownPaper})`,
  },
  {
    name: 'public',
    scenario: 'next-year',
    reader: null,
    address: "select '/vi/clusters/BTB/2022'",
    rows: `select o.code, n.vi, n.en, s.position from year_schools s join organisations o on o.id = s.organisation_id
           join organisation_names n on n.organisation_id = o.id where s.year_id = (${year}) order by s.position`,
  },
]

/**
 * @typedef {object} Posted
 * @property {string} name
 * @property {string} scenario
 * @property {[office: string, organisation: string]} reader
 * @property {string} address a query for the page of the form; for a vote it is asked with the polls that were laid
 * @property {string} field tells the form from others of its page
 * @property {Record<string, string>} values what is typed into it
 * @property {string} effect the table that has one row more after each press
 * @property {number} [bytes] the size of the file that goes with it
 */

/** @type {Posted[]} */
export const posts = [
  {
    name: 'vote',
    scenario: 'conference-day',
    reader: ['principal', 'HT'],
    address: "select '/vi/work/BTB/2022/polls/' || id || '/vote' from unnest($1::uuid[]) id",
    field: 'sha256',
    values: {},
    effect: 'poll_votes',
  },
  {
    name: 'title',
    scenario: 'seminar-open',
    reader: ['lecturer', 'HT'],
    address: "select '/vi/work/BTB/2022/seminars/' || id || '/register' from seminars order by id limit 1",
    field: 'title',
    // “#” is the number of the press: two papers never bear one title
    values: { title: 'Tham luận minh họa của phép đo #' },
    effect: 'papers',
  },
  {
    name: 'submit',
    scenario: 'seminar-open',
    reader: ['lecturer', 'HT'],
    address: "select '/vi/work/BTB/2022/papers/' || id || '/write' from papers where title like 'Bài của phép đo %'",
    field: 'paperId',
    values: {
      title: 'Bài nộp của phép đo #',
      ...{ abstract: 'tóm tắt minh họa '.repeat(35).trim(), keywords: 'minh họa, phép đo, tham luận', text: '' },
    },
    effect: 'paper_versions',
    bytes: 1_000_000,
  },
]

/** @param {string} name */
export function workNamed(name) {
  const work = works.find((candidate) => candidate.name === name)
  if (!work) throw new Error(`There is no work "${name}".`)
  return work
}
