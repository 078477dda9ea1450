import { BookMarked } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/platform/i18n/routing'
import { lookup } from '@/lib/platform/i18n/say'
import { cancelMakingAction, startMakingAction } from '@/lib/proceedings/actions'
import type { ProceedingsView, RunView } from '@/lib/proceedings/queries/proceedings'
import { isUnderWay } from '@/lib/proceedings/rules/making'
import { FollowMaking } from './follow-making'

type Props = { seminarId: string; view: ProceedingsView; sign: string; locale: Locale }

/** The press that makes the book, and how far it has come. */
export async function MakingSheet({ seminarId, view, sign, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('proceedings.making')
  const { latest, make, papers, settings } = view
  const working = latest !== null && isUnderWay(latest.state)
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('title')} aside={t('papers', { count: papers })} />
      <SheetBody>
        {working ? <UnderWay run={latest} sign={sign} /> : <p className="text-md text-muted">{t('lead')}</p>}
        {latest?.state === 'failed' ? <Failed problem={latest.problem} locale={locale} /> : null}
        {latest?.state === 'cancelled' ? <Notice>{t('cancelled')}</Notice> : null}
        {working ? null : (
          <Act verdict={make} label={t('make')} wide>
            <ActionForm action={startMakingAction} id="make" draft={false} className="gap-3">
              <input type="hidden" name="seminarId" value={seminarId} />
              <SubmitButton
                wide
                variant={settings.isSaved && (view.book === null || view.book.isPublished) ? 'primary' : 'outline'}
              >
                <BookMarked className="icon" aria-hidden="true" />
                {t(latest ? 'again' : 'make')}
              </SubmitButton>
            </ActionForm>
          </Act>
        )}
      </SheetBody>
    </Sheet>
  )
}

async function UnderWay({ run, sign }: { run: RunView; sign: string }): Promise<ReactNode> {
  const t = await getTranslations('proceedings.making')
  const { state, step, papersRead, papers, percent } = run
  const at = Math.min(papersRead + 1, papers)
  const now = state === 'queued' ? t('queued') : t(step, { at, of: papers })
  return (
    <div className="grid gap-3" aria-live="polite">
      <FollowMaking sign={sign} />
      <Progress label={t('under_way')} text={t('percent', { percent })} value={percent} max={100} tone="accent" />
      <p className="text-md">{now}</p>
      <p className="text-sm text-muted">{t('leave')}</p>
      {run.verdicts.cancel.ok ? (
        <ActionForm action={cancelMakingAction} id="cancel" draft={false} className="gap-3">
          <input type="hidden" name="runId" value={run.id} />
          <SubmitButton wide variant="outline">
            {t('cancel')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  )
}

async function Failed({ problem, locale }: { problem: string; locale: Locale }): Promise<ReactNode> {
  const [t, words] = [await getTranslations('proceedings.making'), await lookup(locale)]
  const said = `proceedings.problems.${problem}`
  return (
    <Notice tone="late" title={t('failed')}>
      {words(words.has(said) ? said : 'proceedings.problems.went_wrong')}
    </Notice>
  )
}
