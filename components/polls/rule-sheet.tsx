import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ArticleText } from '@/components/ui/article-text'
import { DownloadButton, LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { formatDateTime, formatDeadline } from '@/lib/platform/i18n/format'
import type { Article } from '@/lib/platform/result'
import type { PollView } from '@/lib/polls/queries'
import { pollWords } from './words'

/** The rule that the poll was prepared with, and the article it rests on. */
export async function RuleSheet({ poll, meetings }: { poll: PollView; meetings: string }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const ties = await getTranslations('polls.ties')
  const locale = await getLocale()
  const words = await pollWords()
  const { rule, quota, written, hour } = poll.preparation
  const { articles } = poll
  const closes = poll.closesAt ?? ('at' in hour ? new Date(hour.at) : null)
  const votes = poll.kind !== 'agreement'
  const resting = (text: string, article: Article): ReactNode => (
    <Resting text={text} article={article[locale]} href={article.href} />
  )
  return (
    <Sheet>
      <SheetHeader title={t('rule')} />
      <SheetBody>
        <Facts
          facts={[
            poll.meeting && {
              label: t('meeting'),
              value: (
                <Link className="link" href={`${meetings}/${poll.meeting.id}`}>
                  {poll.meeting.title}
                </Link>
              ),
            },
            { label: t('quorum'), value: resting(words.share(rule.quorum), articles.quorum) },
            votes && { label: t('threshold'), value: resting(words.share(rule.threshold), articles.threshold) },
            { label: t('quota'), value: t('quotaText', { quota }) },
            votes && { label: t('form'), value: words.form(poll) },
            votes && { label: t('blank'), value: t(rule.blank === 'counts' ? 'blankCounts' : 'blankLeft') },
            votes && {
              label: t('candidate'),
              value: resting(t(rule.candidates === 'vote' ? 'candidateVotes' : 'candidateAside'), articles.candidates),
            },
            votes && {
              label: t('tiesLabel'),
              value: resting(rule.ties.map((way) => ties(way)).join('; '), articles.ties),
            },
            votes && {
              label: t('roundsLabel'),
              value: resting(t('roundsText', { rounds: rule.rounds }), articles.rounds),
            },
            written && votes && { label: t('written'), value: t('writtenText') },
            {
              label: t('closes'),
              value: closes
                ? formatDeadline(closes, locale)
                : 'minutes' in hour && t('minutesAfter', { minutes: hour.minutes }),
            },
            poll.openedAt && { label: t('opened'), value: formatDateTime(poll.openedAt) },
            poll.closedAt && { label: t('closed'), value: formatDateTime(poll.closedAt) },
            { label: t('article'), value: rule.article[locale] },
          ]}
        />
      </SheetBody>
    </Sheet>
  )
}

function Resting({ text, article, href }: { text: string; article: string; href: string | undefined }): ReactNode {
  return (
    <>
      {text}
      <span className="block text-sm text-muted">
        <ArticleText article={article} href={href} />
      </span>
    </>
  )
}

/** Who prepared and confirmed the manifest, its hash, and the record to take away. */
export async function ManifestSheet({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('manifest')} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('preparedBy'), value: poll.preparedBy[locale] },
            { label: t('confirmedBy'), value: poll.confirmedBy?.[locale] ?? t('notConfirmed') },
            poll.confirmedAt && { label: t('confirmedAt'), value: formatDateTime(poll.confirmedAt) },
          ]}
        />
        <div className="grid gap-1">
          <span className="text-sm text-muted">{t('hash')}</span>
          <code className="text-sm break-all">{poll.manifestSha256}</code>
          <p className="text-sm text-muted">{t('hashHint')}</p>
        </div>
        <Row>
          <DownloadButton size="s" href={`/api/polls/${poll.id}/record`}>
            {t('record')}
          </DownloadButton>
          {poll.outcome && poll.kind !== 'secret' ? (
            <LinkButton size="s" href={`/verify?poll=${poll.id}`}>
              {t('verify')}
            </LinkButton>
          ) : null}
        </Row>
      </SheetBody>
    </Sheet>
  )
}
