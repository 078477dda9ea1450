import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { ReviewView } from '@/lib/reviews/queries/review'

/** The paper as far as it is assigned: abstract, text and file of its latest version. */
export async function ReviewedPaper({ review }: { review: ReviewView }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('reviews.form'), getLocale()])
  const { paper, blind } = review
  return (
    <Sheet>
      <SheetHeader title={t('paper')} aside={paper.number > 0 ? t('version', { number: paper.number }) : null} />
      <SheetBody className="gap-4">
        {blind ? <Notice tone="info">{t(paper.file ? 'blind_file' : 'blind')}</Notice> : null}
        {paper.authors ? (
          <p className="text-sm text-muted">
            {t('authors')}: {paper.authors.map(({ name, school }) => `${name} (${school[locale]})`).join('; ')}
          </p>
        ) : null}
        {paper.theme ? <p className="text-sm text-muted">{t('theme', { theme: paper.theme })}</p> : null}
        <h3>{t('abstract')}</h3>
        <p className="max-w-prose whitespace-pre-line">{paper.abstract}</p>
        {paper.keywords.length > 0 ? (
          <p className="text-sm text-muted">{t('keywords', { keywords: paper.keywords.join(' · ') })}</p>
        ) : null}
        {paper.file ? (
          <p>
            <a className="link" href={`/api/files/${paper.file.id}`} download={paper.file.name || true}>
              {t('download')}
            </a>
          </p>
        ) : null}
        {paper.text.length > 0 ? (
          <details>
            <summary className="link w-fit cursor-pointer py-2.5">{t('text')}</summary>
            <div className="document mt-2 grid max-w-prose gap-2 wrap-anywhere">
              {paper.text.map((line, at) => (
                <p key={at}>{line}</p>
              ))}
            </div>
          </details>
        ) : (
          <p className="text-muted">{t('text_none')}</p>
        )}
      </SheetBody>
    </Sheet>
  )
}
