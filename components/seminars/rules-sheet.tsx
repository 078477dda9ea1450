import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { findingCodes } from '@/lib/papers/rules/form-finding'

type Rules = Record<'pagesMin' | 'pagesMax' | 'abstractMin' | 'abstractMax' | 'keywordsMin' | 'keywordsMax', number> & {
  font: string
  rulesText: string
  lateAllowed: boolean
  blindReview: boolean
  consentsNeeded: boolean
  demandedFindings: string[]
}

/** The paper rules of a seminar, beside what is being written. */
export function RulesSheet({ rules }: { rules: Rules }): ReactNode {
  const t = useTranslations('seminars')
  const kinds = useTranslations('papers.form.kinds')
  const demanded = findingCodes.filter((code) => rules.demandedFindings.includes(code))
  return (
    <Sheet>
      <SheetHeader title={t('sections.rules')} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('rules.length'), value: t('rules.pages', { min: rules.pagesMin, max: rules.pagesMax }) },
            { label: t('rules.font'), value: rules.font },
            { label: t('rules.abstract'), value: t('rules.words', { min: rules.abstractMin, max: rules.abstractMax }) },
            {
              label: t('rules.keywords'),
              value: t('rules.keywords_count', { min: rules.keywordsMin, max: rules.keywordsMax }),
            },
            { label: t('rules.late'), value: t(rules.lateAllowed ? 'rules.late_yes' : 'rules.late_no') },
            rules.blindReview && { label: t('rules.blind'), value: t('rules.blind_yes') },
            rules.consentsNeeded && { label: t('rules.consents'), value: t('rules.consents_yes') },
            demanded.length > 0 && {
              label: t('rules.demanded'),
              value: demanded.map((code) => kinds(code)).join('; '),
            },
          ]}
        />
        {rules.rulesText ? <p className="text-md whitespace-pre-line">{rules.rulesText}</p> : null}
      </SheetBody>
    </Sheet>
  )
}
