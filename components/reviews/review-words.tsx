import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { criteria, type ReviewInput } from '@/lib/reviews/schema'

type Mark = '1' | '2' | '3' | '4' | '5'

/** What a submitted review says: its marks in words, the remarks to both, and what it recommends. */
export async function ReviewWords({ review }: { review: ReviewInput }): Promise<ReactNode> {
  const t = await getTranslations('reviews')
  return (
    <div className="grid gap-3">
      {review.recommendation ? <p className="font-medium">{t(`recommendations.${review.recommendation}`)}</p> : null}
      <Facts
        facts={criteria.map((name) => ({
          label: t(`criteria.${name}`),
          value: (
            <>
              {review[name] === null ? '–' : t(`marks.${String(review[name]) as Mark}`)}
              {review[`${name}Words`] ? <span className="block text-muted">{review[`${name}Words`]}</span> : null}
            </>
          ),
        }))}
      />
      <Words title={t('editors.to_authors')} text={review.toAuthors} />
      {review.toEditors ? <Words title={t('editors.to_editors')} text={review.toEditors} /> : null}
    </div>
  )
}

function Words({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <div>
      <p className="text-sm text-muted">{title}</p>
      <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
    </div>
  )
}
