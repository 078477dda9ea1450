import { describe, expect, it } from 'vitest'
import { checkLayout } from '@/lib/templates/queries/check'
import { changed, filled } from './documents'
import { planted } from './faults'

describe('the check of a layout', () => {
  it('has a corpus of at least 25 changed documents', () => {
    expect(planted.length).toBeGreaterThanOrEqual(25)
    expect(new Set(planted.map(({ name }) => name)).size).toBe(planted.length)
  })

  it.each(planted)('finds $name, and nothing else', async ({ kind, profile, change, part, finds }) => {
    const report = await checkLayout(changed(await filled(kind, profile), change, part), profile)
    const found = 'findings' in report ? report.findings.map(({ element, code }) => [element, code]) : report
    expect(found).toEqual([finds])
  })

  it('finds the other layout’s marks all at once when the wrong layout is asked for', async () => {
    const report = await checkLayout(await filled('plan', 'party'), 'decree30')
    const found = 'findings' in report ? report.findings.map(({ element }) => element) : []
    expect(found).toEqual(expect.arrayContaining(['national_title', 'motto', 'number', 'type', 'authority']))
  })

  it('says what is no Word file instead of failing', async () => {
    expect(await checkLayout(new TextEncoder().encode('%PDF-1.7'), 'decree30')).toEqual({ problem: 'damaged' })
  })
})
