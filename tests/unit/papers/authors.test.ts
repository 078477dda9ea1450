import { describe, expect, it } from 'vitest'
import {
  authorRows,
  checkConsentLink,
  checkPlaces,
  consentsMissing,
  consentState,
  withConsents,
  type ConsentedRow,
} from '@/lib/papers/rules/authors'
import type { AuthorInput } from '@/lib/papers/schema'

const now = new Date('2022-06-15T05:00:00Z')
const hour = (count: number): Date => new Date(now.getTime() + count * 3_600_000)
const author = (row: string, changes: Partial<AuthorInput> = {}): AuthorInput => ({
  ...{ row, name: `Tác giả ${row}`, organisationId: 'A', affiliation: '' },
  ...{ degree: '', post: '', email: '', phone: '' },
  ...changes,
})
const rowsOf = (authors: AuthorInput[], accounts: (string | null)[] = []) =>
  authorRows({ authors, presenter: '0' }, accounts)

describe('where authors come from', () => {
  it('is a school of the year, or a guest’s own words; each fault is said at its field', () => {
    const guest = { organisationId: null, affiliation: 'Viện minh họa' }
    expect(checkPlaces([author('0'), author('1', guest)], ['A'])).toEqual({ ok: true })
    expect(
      checkPlaces([author('0', { organisationId: 'X' }), author('1', { organisationId: null })], ['A']),
    ).toMatchObject({
      refusal: {
        code: 'papers.author_not_member',
        at: 'authors.0.organisationId',
        also: [{ code: 'papers.affiliation_missing', at: 'authors.1.affiliation' }],
      },
    })
  })

  it('is said once: who comes from a school keeps no words of a guest', () => {
    const rows = rowsOf([
      author('0', { affiliation: 'Viện' }),
      author('1', { organisationId: null, affiliation: 'Viện' }),
    ])
    expect(rows.map(({ organisationId, affiliation }) => [organisationId, affiliation])).toEqual([
      ['A', ''],
      [null, 'Viện'],
    ])
  })
})

describe('the consent of authors', () => {
  const answered = (row: ConsentedRow, changes: Partial<ConsentedRow>): ConsentedRow => ({ ...row, ...changes })

  it('is given by who writes themselves in, and is still to be asked of the others', () => {
    const [self, other] = withConsents(rowsOf([author('0'), author('1')], ['me', 'other']), [], 'me', now)
    expect(self).toMatchObject({ consent: 'agreed', consentAt: now })
    expect(other).toMatchObject({ consent: null, consentAskedAt: null })
  })

  it('stays with an author whose place or spelling changes; the new ones alone are to be asked', () => {
    const first = withConsents(rowsOf([author('0', { email: 'a@x.vn' }), author('1')]), [], 'me', now)
    const before = [
      answered(first[0]!, { consent: 'agreed', consentAt: now, consentAskedAt: now }),
      answered(first[1]!, { consent: 'declined', consentAt: now, consentWord: 'Không tham gia' }),
    ]
    const after = rowsOf([author('2'), author('1'), author('0', { email: 'a@x.vn', name: 'Tác giả O' })])
    expect(withConsents(after, before, 'me', now).map(({ consent, consentWord }) => [consent, consentWord])).toEqual([
      [null, ''],
      ['declined', 'Không tham gia'],
      ['agreed', ''],
    ])
  })

  it('is asked anew when an address changes before the answer, and a link of the old one is dead', () => {
    const [row] = withConsents(rowsOf([author('0', { email: 'sai@x.vn' })]), [], 'me', now)
    const asked = answered(row!, { consentAskedAt: now, consentTokenHash: 'h', consentExpiresAt: hour(1) })
    const changed = rowsOf([author('0', { email: 'dung@x.vn' })])
    expect(withConsents(changed, [asked], 'me', now)[0]).toMatchObject({ consentAskedAt: null, consentTokenHash: null })
    expect(withConsents(rowsOf([author('0', { email: 'sai@x.vn' })]), [asked], 'me', now)[0]).toMatchObject({
      consentTokenHash: 'h',
    })
  })

  it('of two with one name and place is not given twice', () => {
    const twins = rowsOf([author('0', { name: 'Nguyễn Văn An' }), author('1', { name: 'Nguyễn Văn An' })])
    const [one] = withConsents(twins.slice(0, 1), [], 'me', now)
    const agreed = answered(one!, { consent: 'agreed', consentAt: now })
    expect(withConsents(twins, [agreed], 'me', now).map((row) => row.consent)).toEqual(['agreed', null])
    expect(consentsMissing(withConsents(twins, [agreed], 'me', now))).toBe(1)
  })

  it('by a link is given once, in its time', () => {
    const link = { consent: null, consentAskedAt: now, consentExpiresAt: hour(1) }
    expect(checkConsentLink(link, now)).toEqual({ ok: true })
    expect(checkConsentLink(link, hour(1))).toMatchObject({ refusal: { code: 'papers.consent_expired' } })
    expect(checkConsentLink({ ...link, consent: 'declined' }, now)).toMatchObject({
      refusal: { code: 'papers.consent_answered' },
    })
    expect([consentState(link, now), consentState(link, hour(1))]).toEqual(['asked', 'expired'])
    expect(consentState({ ...link, consentAskedAt: null }, now)).toBe('not_asked')
  })
})
