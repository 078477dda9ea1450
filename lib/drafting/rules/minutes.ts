import { resultsHeading } from '@/lib/meetings/rules/minutes'

const contentHeading = /^II\. Nội dung[^\n]*\n/m

/**
 * What was said, out of minutes as they were recorded: who came stands in the document's own head, what was voted in its own table, so
 * both are left out where the record has them under their headings.
 */
export function discussionIn(body: string): string {
  const from = contentHeading.exec(body)
  const rest = from ? body.slice(from.index + from[0].length) : body
  const to = rest.indexOf(resultsHeading)
  return (to === -1 ? rest : rest.slice(0, to)).trim()
}
