import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice'
import { Dialog } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { List, ListRow } from '@/components/ui/list'
import { RefusedAct } from '@/components/ui/refused-act'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { prepareElectionAction, recordElectionAction, recordNoneAction } from '@/lib/rotation/actions'
import type { LeadershipView } from '@/lib/rotation/queries/page'
import type { Role } from '@/lib/rotation/schema'

type Props = { view: LeadershipView; yearId: string; pollHome: string }

/** The election as the head's people run it: polls under way, results to record, a new poll, a recorded "none". */
export async function ElectionSheet({ view, yearId, pollHome }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const locale = await getLocale()
  const underWay = view.polls.filter((poll) => poll.stage === 'under_way')
  const counted = view.polls.filter((poll) => poll.stage === 'counted')
  const role: Role = view.vacant.head > 0 ? 'head' : 'deputy'
  if (!view.run.ok) {
    if (view.run.refusal.code !== 'rotation.not_at_conference') return null
    const { text } = await sayRefusal(view.run.refusal, locale)
    return (
      <Sheet>
        <SheetHeader title={t('prepare')} aside={t('prepareAside', { year: String(view.forYear) })} />
        <SheetBody>
          <RefusedAct reason={text}>{t('prepareDo')}</RefusedAct>
        </SheetBody>
      </Sheet>
    )
  }
  return (
    <>
      {underWay.length + counted.length > 0 ? (
        <Sheet>
          <SheetHeader title={t('record')} />
          <SheetBody>
            <List>
              {counted.map((poll) => (
                <ListRow key={poll.id}>
                  <ActionForm action={recordElectionAction} id={`record-${poll.id}`} draft={false} className="gap-2">
                    <input type="hidden" name="yearId" value={yearId} />
                    <input type="hidden" name="pollId" value={poll.id} />
                    <Row>
                      <SubmitButton>{t('recordDo', { title: poll.title })}</SubmitButton>
                      <LinkButton variant="quiet" href={`${pollHome}/${poll.id}`}>
                        {t('poll')}
                      </LinkButton>
                    </Row>
                  </ActionForm>
                </ListRow>
              ))}
              {underWay.map((poll) => (
                <ListRow
                  key={poll.id}
                  aside={
                    <LinkButton size="s" href={`${pollHome}/${poll.id}`}>
                      {t('openPoll')}
                    </LinkButton>
                  }
                >
                  <b className="font-medium">{poll.title}</b>
                  <div className="text-sm text-muted">{t('underWay')}</div>
                </ListRow>
              ))}
            </List>
          </SheetBody>
        </Sheet>
      ) : null}
      {underWay.length + counted.length === 0 ? <PrepareForm view={view} yearId={yearId} role={role} /> : null}
    </>
  )
}

async function PrepareForm({
  view,
  yearId,
  role,
}: {
  view: LeadershipView
  yearId: string
  role: Role
}): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  const open = view.standing.filter((row) => row[role].may)
  const schools = view.schools.map((school) => ({ value: school.id, label: school.name[locale] }))
  const year = String(view.forYear)
  const kinds = (['agreement', 'open', 'paper'] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
  return (
    <Sheet>
      <SheetHeader title={`${t('prepare')}: ${roles(role)}`} aside={t('prepareAside', { year })} />
      <SheetBody>
        <ActionForm action={prepareElectionAction} id={`elect-${role}`} className="gap-5">
          <input type="hidden" name="yearId" value={yearId} />
          <input type="hidden" name="role" value={role} />
          <RadioGroup name="kind" label={t('kind')} options={kinds} defaultValue="agreement" required />
          <CheckboxGroup
            name="schoolIds[]"
            label={t('proposed')}
            options={open.map(({ school }) => ({ value: school.id, label: school.name[locale] }))}
          />
          <TextArea name="text" label={t('text')} hint={t('textHint')} rows={2} />
          <Select
            name="meetingId"
            label={t('meeting')}
            options={[
              { value: '', label: t('noMeeting') },
              ...view.meetings.map((one) => ({ value: one.id, label: one.title })),
            ]}
            defaultValue={view.meetings[0]?.id ?? ''}
          />
          {[0, 1].map((place) => (
            <Select
              key={place}
              name={`tellers.${place}`}
              label={t('tellers', { place: place + 1 })}
              hint={t('tellersHint')}
              options={[{ value: '', label: t('noTeller') }, ...schools]}
            />
          ))}
          <TextInput name="minutes" label={t('minutes')} inputMode="numeric" defaultValue="30" required />
          <SubmitButton className="justify-self-start">{t('prepareDo')}</SubmitButton>
        </ActionForm>
        <NoneDialog yearId={yearId} role={role} label={t('noneDo', { role: roles(role) })} />
      </SheetBody>
    </Sheet>
  )
}

async function NoneDialog({ yearId, role, label }: { yearId: string; role: Role; label: string }): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  return (
    <Dialog
      trigger={
        <Button variant="quiet" size="s" className="justify-self-start">
          {label}
        </Button>
      }
      title={t('noneTitle')}
    >
      <ActionForm action={recordNoneAction} id={`none-${role}`} className="gap-4">
        <input type="hidden" name="yearId" value={yearId} />
        <input type="hidden" name="role" value={role} />
        <TextArea name="reason" label={t('noneReason')} required rows={3} />
        <SubmitButton>{label}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
