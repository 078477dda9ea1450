import { describe, expect, it } from 'vitest'
import { checkDemanded, checkForm } from '@/lib/papers/rules/form-check'
import { findingCodes, type Finding } from '@/lib/papers/rules/form-finding'
import { formRulesOf, parseFont } from '@/lib/papers/rules/form-rules'
import { readDocument } from '@/lib/platform/storage/inspect'
import { planted, sound } from '../../support/paper-corpus'
import { paperForm, paperRules } from '../../support/paper-words'

const rules = formRulesOf(paperRules)

async function check(bytes: Buffer): Promise<Finding[]> {
  const reading = await readDocument(bytes)
  if ('problem' in reading) throw new Error(reading.problem)
  return checkForm(reading.model, rules, paperForm)
}

describe('the form check', () => {
  it.each(planted)('finds %s', async (_, codes, __, bytes) => {
    const findings = await check(bytes())
    expect(findings.map((finding) => finding.code).sort()).toEqual([...codes].sort())
  })

  it.each(sound)('finds nothing in %s', async (_, __, bytes) => {
    expect(await check(bytes())).toEqual([])
  })

  it('is tried on each thing that it can find', () => {
    const tried = new Set(planted.flatMap(([, codes]) => codes))
    expect(findingCodes.filter((code) => !tried.has(code))).toEqual([])
  })
})
