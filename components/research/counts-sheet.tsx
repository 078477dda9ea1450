import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Counts } from '@/lib/research/rules/entries'

const shown = ['topics', 'accepted', 'practice_review', 'initiative', 'policy_proposal'] as const

/** What a school's register of research counts, beside its year-end report. */
export async function CountsSheet({ counts, href }: { counts: Counts; href?: string }): Promise<ReactNode> {
  const t = await getTranslations('research')
  return (
    <Sheet>
      <SheetHeader title={t('report.title')} />
      <SheetBody>
        <Facts facts={shown.map((one) => ({ label: t(`counts.${one}`), value: String(counts[one]) }))} />
        {href ? (
          <Link className="link w-fit no-print" href={href}>
            {t('report.open')}
          </Link>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}
