import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { nameSubstituteAction } from '@/lib/stage/actions'
import type { SpokenPaperView } from '@/lib/stage/queries/substitutes'

/** Who speaks each paper, and who may in that place. */
export function SubstitutesSheet({ papers }: { papers: SpokenPaperView[] }): ReactNode {
  const t = useTranslations('stage.substitutes')
  const locale = useLocale()
  return (
    <Sheet>
      <SheetHeader title={t('title')} />
      <SheetBody>
        <p className="text-muted">{t('note')}</p>
        {papers.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
        <ul className="rows">
          {papers.map((paper) => (
            <li key={paper.id}>
              <details>
                <summary className="min-h-11 cursor-pointer py-2">
                  <span className="font-medium">{paper.title}</span>
                  <span className="block text-sm text-muted">
                    {[paper.substitute ?? paper.presenter, paper.school[locale]].join(' · ')}
                    {paper.substitute ? ` · ${t('insteadOf', { name: paper.presenter })}` : null}
                  </span>
                </summary>
                <ActionForm
                  key={paper.chosen}
                  action={nameSubstituteAction}
                  id={`speaker-${paper.id}`}
                  draft={false}
                  className="gap-3 py-3"
                >
                  <input type="hidden" name="paperId" value={paper.id} />
                  <Select
                    name="speaker"
                    label={t('speaker')}
                    defaultValue={paper.chosen}
                    placeholder={t('presenter', { name: paper.presenter })}
                    options={paper.choices.map(({ value, name }) => ({
                      ...{ value, label: name },
                      group: t(value.startsWith('author') ? 'authors' : 'staff'),
                    }))}
                  />
                  <SubmitButton variant="outline" size="s" className="justify-self-start">
                    {t('save')}
                  </SubmitButton>
                </ActionForm>
              </details>
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  )
}
