import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { askConsentsAction, consentToPaperAction } from '@/lib/papers/actions'
import type { AuthorView, PaperView } from '@/lib/papers/queries/paper'

const tones = { agreed: 'done', declined: 'late', asked: 'info', expired: 'due', not_asked: 'neutral' } as const

/** Whether an author agrees to be named, and the word of who does not; said to those inside. */
export async function ConsentLine({ author: { consent } }: { author: AuthorView }): Promise<ReactNode> {
  if (!consent) return null
  const t = await getTranslations('papers.consent')
  const state = consent.state === 'not_asked' && !consent.reachable ? 'unreachable' : consent.state
  return (
    <div className="mt-1 grid justify-items-start gap-1">
      <Chip tone={state === 'unreachable' ? 'due' : tones[state]}>{t(`states.${state}`)}</Chip>
      {consent.word ? <p className="text-sm wrap-anywhere">{t('word', { word: consent.word })}</p> : null}
    </div>
  )
}

/** The reader's own answer as an author, and asking those who were not asked. */
export async function ConsentActs({ paper }: { paper: PaperView }): Promise<ReactNode> {
  const t = await getTranslations('papers.consent')
  const open = paper.state !== 'withdrawn' && paper.state !== 'declined'
  const asks =
    paper.acts.askConsents.ok &&
    paper.authors.some(({ consent }) => consent?.reachable === true && ['not_asked', 'expired'].includes(consent.state))
  const answers = open && (paper.ownConsent === 'none' || paper.ownConsent === 'declined')
  return (
    <>
      {answers ? <OwnAnswer paper={paper} declined={paper.ownConsent === 'declined'} /> : null}
      {asks ? (
        <ActionForm action={askConsentsAction} draft={false} id="ask-consents" className="gap-2 no-print">
          <input type="hidden" name="paperId" value={paper.id} />
          <SubmitButton variant="outline" size="s">
            {t('ask')}
          </SubmitButton>
          <p className="text-sm text-muted">{t('ask_text')}</p>
        </ActionForm>
      ) : null}
    </>
  )
}

async function OwnAnswer({ paper, declined }: { paper: PaperView; declined: boolean }): Promise<ReactNode> {
  const t = await getTranslations('papers.consent')
  return (
    <div className="grid gap-3 border-t border-line pt-3 no-print">
      <p className="text-sm">{t(declined ? 'own_declined' : 'own_text')}</p>
      <ActionForm action={consentToPaperAction} draft={false} id="consent-agree">
        <input type="hidden" name="paperId" value={paper.id} />
        <input type="hidden" name="answer" value="agreed" />
        <SubmitButton variant="outline">{t('agree')}</SubmitButton>
      </ActionForm>
      {declined ? null : (
        <details className="text-sm">
          <summary className="link w-fit cursor-pointer py-2.5">{t('decline_open')}</summary>
          <ActionForm action={consentToPaperAction} draft={false} id="consent-decline" className="mt-2 gap-2.5">
            <input type="hidden" name="paperId" value={paper.id} />
            <input type="hidden" name="answer" value="declined" />
            <TextInput name="word" label={t('decline_word')} />
            <SubmitButton variant="quiet">{t('decline')}</SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  )
}
