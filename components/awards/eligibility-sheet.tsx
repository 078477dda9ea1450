import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { SchoolEligibility } from '@/lib/awards/queries'

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
                <span className="text-md text-muted">{t('eligibleWhy')}</span>
              ) : (
                <ul className="grid gap-1.5 text-md">
                  {one.reasons.map((reason, place) => (
                    <li key={place}>
                      {[reasons(reason.code), reason.text].filter(Boolean).join(': ')}
                      <span className="block text-sm text-muted">{reason.article[locale]}</span>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Sheet>
  )
}
