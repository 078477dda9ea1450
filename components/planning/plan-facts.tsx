import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { PlanView } from '@/lib/planning/queries'
import { formatDateTime, formatDay, formatDeadline } from '@/lib/platform/i18n/format'

/** Number and day of the plan, until when it is commented on, when it was last changed. */
export async function PlanFactsSheet({ plan }: { plan: PlanView }): Promise<ReactNode> {
  const t = await getTranslations('planning.plan')
  const locale = await getLocale()
  const illustrative = (await getTranslations('common'))('illustrative')
  const mark = plan.illustrative && !plan.number?.includes(illustrative) ? ` (${illustrative})` : ''
  return (
    <Sheet>
      <SheetHeader title={t('facts')} />
      <SheetBody>
        <Facts
          facts={[
            ...(plan.number ? [{ label: t('number'), value: `${plan.number}${mark}` }] : []),
            ...(plan.issuedOn ? [{ label: t('issuedOn'), value: formatDay(plan.issuedOn) }] : []),
            ...(plan.commentsUntil
              ? [{ label: t('commentsUntil'), value: formatDeadline(plan.commentsUntil, locale) }]
              : []),
            { label: t('updatedAt'), value: formatDateTime(plan.updatedAt) },
          ]}
        />
      </SheetBody>
    </Sheet>
  )
}
