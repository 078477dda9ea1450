import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Row } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { prepareBoxAction } from '@/lib/ballots/actions'
import type { BoxList } from '@/lib/ballots/queries/pages'
import { formatDate } from '@/lib/platform/i18n/format'

/** Preparing a box: for which conference, how many places, and the three who keep a card. */
export async function PrepareBox({ list }: { list: BoxList }): Promise<ReactNode> {
  const t = await getTranslations('ballots.list')
  const { prepare, meetings } = list
  const [first] = meetings
  return (
    <Sheet id="prepare">
      <SheetHeader title={t('prepare')} />
      <SheetBody>
        {!prepare.ok ? (
          <RefusedAct reason={<Reason refusal={prepare.refusal} />}>{t('submit')}</RefusedAct>
        ) : !first ? (
          <p className="text-muted">{t('noMeeting')}</p>
        ) : (
          <ActionForm action={prepareBoxAction} id="prepare-box">
            <Select
              name="meetingId"
              label={t('prepareMeeting')}
              required
              options={meetings.map(({ id, title, startsAt }) => ({
                value: id,
                label: `${title} – ${formatDate(startsAt)}`,
              }))}
              defaultValue={first.id}
            />
            <TextInput
              name="slots"
              label={t('prepareSlots')}
              hint={t('prepareSlotsHint')}
              type="number"
              min={1}
              max={24}
              defaultValue="12"
              required
            />
            <p className="max-w-prose text-md text-muted">{t('trusteeHint')}</p>
            {[1, 2, 3].map((n) => (
              <Select
                key={n}
                name="trustees[]"
                id={`trustee-${n}`}
                label={t('trustee', { n })}
                required
                options={[{ value: '', label: t('choose') }, ...choices(meetings)]}
                defaultValue=""
              />
            ))}
            <Row>
              <SubmitButton>{t('submit')}</SubmitButton>
            </Row>
          </ActionForm>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** Whoever may keep a card at one of the meetings; the command knows at which. */
const choices = (meetings: BoxList['meetings']): { value: string; label: string }[] => {
  const all = meetings.flatMap(({ trustees }) => trustees)
  const once = all.filter((one, place) => all.findIndex(({ id }) => id === one.id) === place)
  return once.map(({ id, label }) => ({ value: id, label }))
}
