import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { List, ListRow } from '@/components/ui/list'
import type { Bilingual } from '@/lib/platform/result'

type Word = { school: Bilingual; text: string; standsIn: boolean }

/** The short assessments of one report, by school. */
export function AssessmentList({ assessments }: { assessments: Word[] }): ReactNode {
  const t = useTranslations('scoring.list')
  const locale = useLocale()
  if (assessments.length === 0) return <p className="text-muted">{t('noAssessments')}</p>
  return (
    <List>
      {assessments.map(({ school, text, standsIn }) => (
        <ListRow key={school.vi}>
          <p className="whitespace-pre-wrap">{text}</p>
          <p className="text-sm text-muted">
            {school[locale]}
            {standsIn ? ` · ${t('standsIn')}` : null}
          </p>
        </ListRow>
      ))}
    </List>
  )
}
