import { createTranslator } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { checkDemanded, checkForm } from '@/lib/papers/rules/form-check'
import { findingCodes, type Finding } from '@/lib/papers/rules/form-finding'
import { formRulesOf } from '@/lib/papers/rules/form-rules'
import { messages } from '@/lib/platform/i18n/messages'
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

  it('says each finding, its place and its cure in both languages', async () => {
    for (const locale of ['vi', 'en'] as const) {
      const t = createTranslator({ locale, messages: messages[locale], namespace: 'papers.form' })
      for (const [, , , bytes] of planted)
        for (const { code, place, facts } of await check(bytes())) {
          const said = [
            t(`findings.${code}`, facts as never),
            t(`cures.${code}`, facts as never),
            t(`places.${place.kind}`, place as never),
          ]
          for (const text of said) expect(text).not.toMatch(/papers\.form|[{}]|undefined/)
        }
    }
  })

  it('refuses only what the host demands', async () => {
    const findings = await check(planted[3]![3]())
    expect(checkDemanded(findings, ['paper_size'])).toEqual({ ok: true })
    expect(checkDemanded(findings, ['margin'])).toMatchObject({ ok: false, refusal: { code: 'papers.form_not_kept' } })
  })

  it('is tried on each thing that it can find', () => {
    const tried = new Set(planted.flatMap(([, codes]) => codes))
    expect(findingCodes.filter((code) => !tried.has(code))).toEqual([])
  })
})
