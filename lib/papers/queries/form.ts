import 'server-only'
import { db } from '@/lib/platform/db/client'
import { inBoth } from '@/lib/platform/i18n/letter'
import type { Bilingual } from '@/lib/platform/result'
import type { DocumentModel } from '@/lib/platform/storage/document'
import { checkForm } from '../rules/form-check'
import type { Finding } from '../rules/form-finding'
import { formRulesOf } from '../rules/form-rules'
import type { PaperView } from './paper'

/** What the form check says of a version: nothing is found in a text written here, which the product lays out itself. */
export type FormView = { number: number; state: 'read' | 'unread' | 'written_here'; findings: Finding[] }

/** Findings in words, each with its place: for a refusal, before there is a page to show them. */
export const findingsInWords = (findings: readonly Finding[]): Bilingual =>
  inBoth((t) =>
    findings
      .map(({ code, facts, place }) => {
        const where = t(`papers.form.places.${place.kind}`, place)
        return `${t(`papers.form.findings.${code}`, facts as never)} (${where})`
      })
      .join(' '),
  )

/** The form of the latest version of a paper, for those inside; null before the first. */
export async function getForm(paper: PaperView): Promise<FormView | null> {
  const version = paper.inside ? paper.versions[0] : undefined
  if (!version) return null
  const { number, fileId } = version
  if (!fileId) return { number, state: 'written_here', findings: [] }
  const reading = await db().paperReading.findFirst({
    where: { version: { paperId: paper.id, number } },
    select: { model: true, text: true },
  })
  if (!reading?.model) return { number, state: 'unread', findings: [] }
  const { title, abstract, keywords } = paper
  const form = { title, abstract, keywords, authors: paper.authors.map((author) => author.name) }
  const model = reading.model as unknown as DocumentModel
  const findings = checkForm(model, formRulesOf(paper.seminar), form)
  // of a file without a word nothing is said but that; pictures of words have a cure of their own
  const wordless = reading.text.length === 0 && !findings.some((one) => one.code === 'text_none')
  return wordless ? { number, state: 'unread', findings: [] } : { number, state: 'read', findings }
}
