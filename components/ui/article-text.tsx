import type { ReactNode } from 'react'
import { Link } from './link'

type Props = { article: string; href?: string | undefined }

/** What a rule rests on, as a link to the page of the rule where it has one. */
export function ArticleText({ article, href }: Props): ReactNode {
  if (!href) return article
  return (
    <Link href={href} className="inline-block py-0.5 underline underline-offset-2">
      {article}
    </Link>
  )
}

/** Why an act may not be done: the words, then the article. */
export function ReasonText({ said }: { said: { text: string; article?: string; articleHref?: string } }): ReactNode {
  if (!said.article) return said.text
  return (
    <>
      {said.text} <ArticleText article={said.article} href={said.articleHref} />.
    </>
  )
}
