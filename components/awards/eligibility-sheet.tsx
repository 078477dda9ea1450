import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ArticleText } from '@/components/ui/article-text'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { SchoolEligibility } from '@/lib/awards/queries'
import { formatDate } from '@/lib/platform/i18n/format'

/** Every school with its eligibility, reason and article, before any poll; no line is ever left out. */
export async function EligibilitySheet({ schools }: { schools: readonly SchoolEligibility[] }): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const reasons = await getTranslations('awards.reasons')
  const locale = await getLocale()
  const eligible = schools.filter((one) => one.eligible).length
  return (
    <Sheet>
      <SheetHeader title={t('eligibility')} aside={t('eligibilityAside', { eligible, count: schools.length })} />
      <Table
        caption={t('eligibility')}
        rows={schools}
        rowKey={(one) => one.schoolId}
        columns={[
          { key: 'school', header: t('school'), cell: (one) => one.school.short[locale] },
          {
            key: 'verdict',
            header: t('verdict'),
            cell: (one) => (
              <Chip tone={one.eligible ? 'done' : 'late'} className="whitespace-nowrap">
                {t(one.eligible ? 'eligible' : 'notEligible')}
              </Chip>
            ),
          },
          {
            key: 'why',
            header: t('why'),
            cell: (one) =>
              one.eligible ? (
                <span className="text-md text-muted">
                  {t('eligibleWhy')}
                  <Dated evidence={one.evidence} />
                </span>
              ) : (
                <ul className="grid gap-1.5 text-md">
                  {one.reasons.map((reason, place) => (
                    <Why key={place} reason={reason} word={reasons(reason.code)} />
                  ))}
                  {one.evidence.length > 0 ? (
                    <li className="text-muted">
                      <Dated evidence={one.evidence} />
                    </li>
                  ) : null}
                </ul>
              ),
          },
        ]}
      />
    </Sheet>
  )
}

type WhyProps = { reason: SchoolEligibility['reasons'][number]; word: string }

/** Why a school is not considered: the fact with its source and day, and the article. */
async function Why({ reason, word }: WhyProps): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const locale = await getLocale()
  const known = [
    reason.source ? t('source', { source: reason.source }) : '',
    reason.at ? t('recordedOn', { date: formatDate(reason.at) }) : '',
  ].filter(Boolean)
  return (
    <li>
      {[word, reason.text].filter(Boolean).join(': ')}
      <span className="block text-sm text-muted">
        {known.join(' · ')}
        {known.length > 0 ? ' · ' : ''}
        <ArticleText article={reason.article[locale]} href={reason.article.href} />
      </span>
    </li>
  )
}

/** The proofs that stand, each with its day. */
async function Dated({ evidence }: Pick<SchoolEligibility, 'evidence'>): Promise<ReactNode> {
  const t = await getTranslations('awards.page.evidence')
  if (evidence.length === 0) return null
  return (
    <span className="block text-sm">
      {evidence.map(({ code, at }) => t(code, { date: formatDate(at) })).join(' · ')}
    </span>
  )
}
