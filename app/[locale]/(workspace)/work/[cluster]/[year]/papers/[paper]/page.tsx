import { Upload } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FormSheet } from '@/components/papers/form-sheet'
import { JudgeSheet } from '@/components/papers/judge-sheet'
import { AuthorsSheet, WaySheet, WithdrawAct } from '@/components/papers/paper-aside'
import { PointsSheet } from '@/components/papers/points-sheet'
import { StateChip } from '@/components/papers/state-chip'
import { VersionsSheet } from '@/components/papers/versions-sheet'
import { PaperPractice } from '@/components/practices/paper-link'
import { PaperReviewsSheet } from '@/components/reviews/paper-reviews'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Countdown } from '@/components/ui/countdown'
import { Columns, Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getForm, type FormView } from '@/lib/papers/queries/form'
import { getPaper, type PaperView } from '@/lib/papers/queries/paper'
import { SimilarSheet } from '@/components/papers/similar-sheet'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { getPracticeOfPaper } from '@/lib/practices/queries'
import { getReviewsOf, type PaperReviews } from '@/lib/reviews/queries/of-paper'
import { openYear, type YearParams } from '../../open-year'

type Props = { params: YearParams & Promise<{ paper: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers'))('name') }
}

export default async function PaperPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const paper = await getPaper(ctx, year, (await params).paper)
  if (!paper) notFound()
  const [t, words, form, reviews] = await Promise.all([
    getTranslations('papers'),
    getTranslations('seminars'),
    getForm(paper),
    getReviewsOf(ctx, year, paper.id),
  ])
  const practice = await getPracticeOfPaper(ctx, paper)
  const href = `${home}/papers/${paper.id}`
  const version = paper.versions[0]?.number
  const lead = [
    paper.school[locale],
    t('page.authors_count', { count: paper.authors.length }),
    version ? t('page.version', { number: version }) : '',
  ]
  return (
    <>
      <PageHeader
        crumbs={[
          {
            label: `${words('name')} ${formatDate(paper.seminar.startsAt)}`,
            href: `${home}/seminars/${paper.seminar.id}`,
          },
          { label: words('papers'), href: `${home}/seminars/${paper.seminar.id}/papers` },
        ]}
        title={<span className="text-pretty">{paper.title}</span>}
        state={
          <>
            <StateChip state={paper.state}>{t(`states.${paper.state}`)}</StateChip>
            {paper.late && paper.inside ? <Chip tone="due">{t('late')}</Chip> : null}
          </>
        }
        lead={lead.filter((text) => text !== '').join(' · ')}
      />
      <Columns
        aside={
          <>
            {paper.inside ? <WaySheet paper={paper} /> : null}
            <AuthorsSheet paper={paper} />
            <PaperPractice paperId={paper.id} practice={practice} />
            <WithdrawAct paper={paper} />
          </>
        }
      >
        <Main paper={paper} href={href} home={home} now={ctx.now} locale={locale} form={form} reviews={reviews} />
      </Columns>
    </>
  )
}

type MainProps = PartProps & { home: string; form: FormView | null; reviews: PaperReviews | null }

function Main({ paper, href, home, now, locale, form, reviews }: MainProps): ReactNode {
  const revision = paper.state === 'revision_asked'
  return (
    <>
      {paper.ofHost ? <JudgeSheet paper={paper} now={now} home={home} /> : null}
      {reviews ? (
        <PaperReviewsSheet reviews={reviews} assignHref={`${home}/seminars/${paper.seminar.id}/reviews`} />
      ) : null}
      {paper.inside && revision ? (
        <PointsSheet paper={paper} locale={locale}>
          <SubmitAct paper={paper} href={href} now={now} locale={locale} />
        </PointsSheet>
      ) : null}
      {paper.inside && !revision && (!paper.ofHost || paper.acts.submit.ok) ? (
        <NextSheet paper={paper} href={href} now={now} locale={locale} />
      ) : null}
      <VersionsSheet paper={paper} href={href} />
      {form ? <FormSheet form={form} demanded={paper.seminar.demandedFindings} /> : null}
      {paper.seesShared ? <SimilarSheet href={`${href}/similar`} explained={paper.explained} /> : null}
      <AbstractSheet paper={paper} />
    </>
  )
}

async function AbstractSheet({ paper }: { paper: PaperView }): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  return (
    <Sheet>
      <SheetHeader title={t('abstract')} />
      <SheetBody>
        {paper.abstract ? (
          <p className="max-w-prose whitespace-pre-line">{paper.abstract}</p>
        ) : (
          <p className="text-muted">{t('abstract_none')}</p>
        )}
        {paper.keywords.length > 0 ? (
          <p className="text-sm text-muted">{t('keywords', { keywords: paper.keywords.join(' · ') })}</p>
        ) : null}
        {paper.theme ? <p className="text-sm text-muted">{t('theme', { theme: paper.theme })}</p> : null}
      </SheetBody>
    </Sheet>
  )
}

type PartProps = { paper: PaperView; href: string; now: Date; locale: Locale }

async function NextSheet(props: PartProps): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  const { paper } = props
  if (paper.state === 'revision_asked') return null
  return (
    <Sheet>
      <SheetHeader title={t('next')} />
      <SheetBody>
        <p className="max-w-prose">{t(`next_${paper.state}`)}</p>
        {paper.decision ? <p>{t('declined_reason', { reason: paper.decision })}</p> : null}
        {paper.state === 'registered' || paper.state === 'submitted' ? <SubmitAct {...props} /> : null}
      </SheetBody>
    </Sheet>
  )
}

/** To the form of the next version; to those who may not hand it in now, the reason. */
async function SubmitAct({ paper, href, now, locale }: PartProps): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  const { submit } = paper.acts
  const label = t(paper.state === 'registered' ? 'submit' : paper.state === 'submitted' ? 'submit_new' : 'resubmit')
  if (!submit.ok) {
    if (submit.refusal.code === 'papers.not_author') return null
    return <RefusedAct reason={<Reason refusal={submit.refusal} />}>{label}</RefusedAct>
  }
  return (
    <Row className="no-print">
      <LinkButton variant={paper.state === 'submitted' ? 'outline' : 'primary'} href={`${href}/write`}>
        <Upload className="icon" aria-hidden="true" />
        {label}
      </LinkButton>
      <span className="text-sm text-muted">
        {t('deadline', { deadline: formatDeadline(paper.deadline, locale) })} ·{' '}
        <Countdown until={paper.deadline} now={now} />
        <br />
        {t('file_kinds')}
      </span>
    </Row>
  )
}
