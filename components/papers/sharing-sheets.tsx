import { ScrollText } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { Sharing, SharingPaper } from '@/lib/papers/queries/shared'
import type { SharedPassage } from '@/lib/papers/rules/sharing'

/** A passage that stands in more papers than these says little of any two of them. */
const few = 3
/** So many papers are shown at once; what says less is a press away. */
const shownAtOnce = 5

type Words = Awaited<ReturnType<typeof getTranslations<'papers.similar'>>>

/** Each paper that shares passages with this one, what says most first; never a verdict. */
export async function SharingSheets({ sharing }: { sharing: Sharing }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('papers.similar'), getLocale()])
  const { papers, read } = sharing
  if (papers.length === 0)
    return (
      <Sheet>
        <EmptyState icon={ScrollText} title={t(read ? 'none' : 'unread')}>
          {t(read ? 'none_more' : 'unread_more')}
        </EmptyState>
      </Sheet>
    )
  const telling = papers.filter(({ passages }) => passages.some((one) => one.papers <= few)).slice(0, shownAtOnce)
  const common = papers.filter((paper) => !telling.includes(paper))
  return (
    <Stack>
      <p className="max-w-prose">{t('lead')}</p>
      {telling.map((paper) => (
        <PaperSheet key={paper.paperId} paper={paper} t={t} locale={locale} />
      ))}
      {common.length > 0 ? (
        <details>
          <summary className="link min-h-11 cursor-pointer py-2.5">
            {t('only_common', { count: common.length })}
          </summary>
          <Stack className="pt-3">
            {common.map((paper) => (
              <PaperSheet key={paper.paperId} paper={paper} t={t} locale={locale} />
            ))}
          </Stack>
        </details>
      ) : null}
    </Stack>
  )
}

type PaperProps = { paper: SharingPaper; t: Words; locale: Locale }

function PaperSheet({ paper, t, locale }: PaperProps): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={<Title paper={paper} />} aside={t('count', { count: paper.passages.length + paper.more })} />
      <SheetBody className="gap-5">
        <p className="text-sm text-muted">
          {paper.school
            ? t('from', { school: paper.school[locale], year: String(paper.year) })
            : t('from_year', { year: String(paper.year) })}
          {paper.href ? null : ` · ${t('passages_only')}`}
        </p>
        <ol className="rows">
          {paper.passages.map((passage, at) => (
            <Passage key={at} passage={passage} whole={paper.href !== null} t={t} />
          ))}
        </ol>
        {paper.more > 0 ? <p className="text-sm text-muted">{t('more', { count: paper.more })}</p> : null}
      </SheetBody>
    </Sheet>
  )
}

function Title({ paper }: { paper: SharingPaper }): ReactNode {
  if (!paper.href) return <span className="text-pretty">{paper.title}</span>
  return (
    <Link className="link text-pretty" href={paper.href}>
      {paper.title}
    </Link>
  )
}

function Passage({ passage, whole, t }: { passage: SharedPassage; whole: boolean; t: Words }): ReactNode {
  const { words, own, other, quoted, papers } = passage
  return (
    <li className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {t('words', { count: words })}
        {papers > 2 ? <Chip>{t('common', { count: papers })}</Chip> : null}
        {quoted ? <Chip>{t('quoted')}</Chip> : null}
      </p>
      <div className="grid gap-3 md:grid-cols-2 md:gap-6">
        <Side label={t('own_place', { number: own.paragraph })}>{own.text}</Side>
        <Side label={whole ? t('other_place', { number: other.paragraph }) : t('other')}>{other.text}</Side>
      </div>
    </li>
  )
}

function Side({ label, children }: { label: string; children: string }): ReactNode {
  return (
    <div className="min-w-0">
      <p className="text-sm text-muted">{label}</p>
      <blockquote className="border-l-2 border-line-strong pl-3 wrap-anywhere whitespace-pre-line">
        {children}
      </blockquote>
    </div>
  )
}
