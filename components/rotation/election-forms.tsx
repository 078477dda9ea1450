import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { prepareElectionAction, recordElectionAction, recordNoneAction } from '@/lib/rotation/actions'
import type { LeadershipView } from '@/lib/rotation/queries/page'
import type { Role } from '@/lib/rotation/schema'
import { PollFields, PollsSheet } from './poll-parts'

type Props = { view: LeadershipView; yearId: string; pollHome: string }

/** The election as the head's people run it: polls under way, results to record, a new poll, a recorded "none". */
export async function ElectionSheet({ view, yearId, pollHome }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const role: Role = view.vacant.head > 0 ? 'head' : 'deputy'
  if (!view.run.ok) {
    if (view.run.refusal.code !== 'rotation.not_at_conference') return null
    return (
      <Sheet>
        <SheetHeader title={t('prepare')} aside={t('prepareAside', { year: String(view.forYear) })} />
        <SheetBody>
          <RefusedAct reason={<Reason refusal={view.run.refusal} />}>{t('prepareDo')}</RefusedAct>
        </SheetBody>
      </Sheet>
    )
  }
  return (
    <>
      <PollsSheet title={t('record')} polls={view.polls} {...{ yearId, pollHome }} action={recordElectionAction} />
      {view.polls.length === 0 ? <PrepareForm view={view} yearId={yearId} role={role} /> : null}
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
  return (
    <Sheet>
      <SheetHeader title={`${t('prepare')}: ${roles(role)}`} aside={t('prepareAside', { year })} />
      <SheetBody>
        <ActionForm action={prepareElectionAction} id={`elect-${role}`} className="gap-5">
          <input type="hidden" name="yearId" value={yearId} />
          <input type="hidden" name="role" value={role} />
          <PollFields
            candidates={open.map(({ school }) => ({ value: school.id, label: school.name[locale] }))}
            schools={schools}
            meetings={view.meetings}
          />
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
