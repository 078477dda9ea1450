import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { planSections, type PlanSection } from '@/lib/planning/schema'

/** The plan as a document: its five parts, each with the text as it was written. */
export async function PlanText({ plan }: { plan: Record<PlanSection, string> }): Promise<ReactNode> {
  const t = await getTranslations('planning.plan')
  return (
    <div className="document grid gap-6 px-4 py-5 md:px-8 md:py-7">
      {planSections.map((section) => (
        <section key={section} aria-labelledby={`plan-${section}`}>
          <h2 id={`plan-${section}`} className="mb-1.5">
            {t(`sections.${section}`)}
          </h2>
          {plan[section] ? (
            <p className="whitespace-pre-line">{plan[section]}</p>
          ) : (
            <p className="text-muted italic">{t('emptySection')}</p>
          )}
        </section>
      ))}
    </div>
  )
}
