import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { formatDate, formatDateTime } from '@/lib/platform/i18n/format'
import { confirmSuccessorAction, declareVacancyAction, reopenByElectionAction } from '@/lib/rotation/actions'
import type { VacancyView } from '@/lib/rotation/queries/vacancy-page'

type Props = { view: VacancyView; yearId: string }
type SheetProps = Props & { pollHome: string }

/** A head that could not go on: who acts since when, whom the cluster elected, and the acts of the Academy. */
export async function VacancySheet({ view, yearId, pollHome }: SheetProps): Promise<ReactNode> {
  const t = await getTranslations('rotation.vacancy')
  const locale = await getLocale()
  if (view.history.length === 0 && view.grounds.length === 0) return null
  return (
    <Sheet>
      <SheetHeader title={t('title')} />
      <SheetBody>
        {view.history.map((one) => (
          <div key={one.id} className="grid gap-2">
            <Notice tone={one.filledAt ? 'done' : 'due'}>{say(one)}</Notice>
            <p className="text-sm text-muted">{t('why', { reason: one.reason })}</p>
            {one.reopenReason ? (
              <p className="text-sm text-muted">{t('reopened', { reason: one.reopenReason })}</p>
            ) : null}
          </div>
        ))}
        <Elected view={view} yearId={yearId} pollHome={pollHome} />
        {view.confirm ? <Confirm view={view} yearId={yearId} /> : null}
        {view.grounds.length > 0 && !view.confirm ? <Declare view={view} yearId={yearId} /> : null}
      </SheetBody>
    </Sheet>
  )

  function say(one: VacancyView['history'][number]): string {
    const facts = {
      ...{ school: one.former[locale], acting: one.acting[locale], since: formatDateTime(one.since) },
      ground: t(`grounds.${one.ground}`).toLocaleLowerCase(locale),
    }
    if (!one.filledAt || !one.successor) return t('open', facts)
    const { byElection } = one
    return t('filled', { ...facts, byElection, successor: one.successor[locale], filled: formatDateTime(one.filledAt) })
  }
}

/** Whom a by-election elected, awaiting the Academy; it may decline, and the Academy refuse it, with a reason. */
async function Elected({ view: { elected }, yearId, pollHome }: SheetProps): Promise<ReactNode> {
  const t = await getTranslations('rotation.vacancy')
  const locale = await getLocale()
  if (!elected) return null
  return (
    <div className="grid gap-2">
      <p className="font-medium">{t('awaits', { school: elected.school[locale], day: formatDate(elected.at) })}</p>
      <Link className="link" href={`${pollHome}/${elected.pollId}`}>
        {t('seePoll')}
      </Link>
      {elected.reopen ? (
        <Dialog
          trigger={
            <Button variant="quiet" size="s" className="justify-self-start">
              {t(elected.reopen)}
            </Button>
          }
          title={t(elected.reopen)}
          description={t('declineText')}
        >
          <ActionForm action={reopenByElectionAction} id="reopen">
            <input type="hidden" name="yearId" value={yearId} />
            <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} required rows={3} />
            <SubmitButton variant="danger">{t(elected.reopen)}</SubmitButton>
          </ActionForm>
        </Dialog>
      ) : null}
    </div>
  )
}

async function Declare({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.vacancy')
  const locale = await getLocale()
  if (!view.declare.ok) {
    return (
      <>
        <RefusedAct reason={<Reason refusal={view.declare.refusal} />}>{t('declare')}</RefusedAct>
        {view.name ? (
          <LinkButton className="justify-self-start" href={view.name}>
            {t('name')}
          </LinkButton>
        ) : null}
      </>
    )
  }
  const text = view.wouldAct ? t('text', { acting: view.wouldAct[locale] }) : t('textNobody')
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('declare')}</Button>}
      title={t('title')}
      description={text}
    >
      <ActionForm action={declareVacancyAction} id="vacancy">
        <input type="hidden" name="yearId" value={yearId} />
        <RadioGroup
          name="ground"
          label={t('ground')}
          options={view.grounds.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))}
          required
        />
        <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} required rows={3} />
        <SubmitButton variant="danger">{t('declare')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}

async function Confirm({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.vacancy')
  const locale = await getLocale()
  const { elected } = view
  const title = elected ? t('confirmElected', { school: elected.school[locale] }) : t('confirm')
  return (
    <Dialog trigger={<Button className="justify-self-start">{t('confirm')}</Button>} title={title}>
      <ActionForm action={confirmSuccessorAction} id="successor">
        <input type="hidden" name="yearId" value={yearId} />
        {elected ? (
          <input type="hidden" name="headId" value={elected.id} />
        ) : (
          <>
            <Select
              name="headId"
              label={t('head')}
              placeholder={t('chooseSchool')}
              options={view.candidates.map((one) => ({ value: one.id, label: one.name[locale] }))}
              required
            />
            <TextArea name="byElection" label={t('byElection')} hint={t('byElectionHint')} required rows={2} />
          </>
        )}
        <TextInput name="number" label={t('number')} required />
        <DateInput name="date" label={t('date')} required />
        <TextInput name="signer" label={t('signer')} required />
        <SubmitButton>{t('confirm')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
