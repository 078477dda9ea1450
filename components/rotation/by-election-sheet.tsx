import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { prepareByElectionAction, recordByElectionAction } from '@/lib/rotation/actions'
import type { VacancyView } from '@/lib/rotation/queries/vacancy-page'
import { PollFields, PollsSheet } from './poll-parts'

type Props = { view: VacancyView; yearId: string; year: number; pollHome: string }

/** The by-election as the acting head's people hold it: prepare a poll, follow it, record whom it elected. */
export async function ByElectionSheet({ view, yearId, year, pollHome }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.vacancy')
  const page = await getTranslations('rotation.page')
  const locale = await getLocale()
  if (!view.byElection) return null
  const { polls, meetings, schools } = view.byElection
  if (polls.length > 0)
    return <PollsSheet title={t('record')} action={recordByElectionAction} {...{ polls, yearId, pollHome }} />
  const options = (list: typeof schools) => list.map(({ id, name }) => ({ value: id, label: name[locale] }))
  return (
    <Sheet>
      <SheetHeader title={t('hold')} aside={t('holdAside', { year: String(year) })} />
      <SheetBody>
        <p className="text-md text-muted">{t('holdText')}</p>
        <ActionForm action={prepareByElectionAction} id="by-election" className="gap-5">
          <input type="hidden" name="yearId" value={yearId} />
          <PollFields candidates={options(view.candidates)} schools={options(schools)} meetings={meetings} />
          <SubmitButton className="justify-self-start">{page('prepareDo')}</SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
