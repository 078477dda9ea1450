import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { DateTimeInput } from '@/components/ui/date-input'
import { Halves } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { plannedKinds } from '@/lib/meetings/schema'
import type { Bilingual } from '@/lib/platform/result'

type Props = {
  hosts: { id: string; name: Bilingual }[]
  /** only a new event chooses its kind */
  kinds?: boolean
  event?: {
    title: string
    purpose: string
    hostId: string
    startsAt: Date
    endsAt: Date
    place: string
    link: string
  }
}

/** What an event is, who hosts it, when and where. */
export function EventFields({ hosts, kinds, event }: Props): ReactNode {
  const t = useTranslations('meetings')
  const locale = useLocale()
  return (
    <Sheet>
      <SheetBody className="gap-6">
        {kinds ? (
          <RadioGroup
            name="kind"
            label={t('form.kind')}
            required
            inline
            options={plannedKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
        ) : null}
        <TextInput
          name="title"
          label={t('form.title')}
          hint={t('form.titleHint')}
          required
          defaultValue={event?.title}
        />
        <TextArea name="purpose" label={t('form.purpose')} rows={3} defaultValue={event?.purpose} />
        <Select
          name="hostId"
          label={t('form.host')}
          hint={t('form.hostHint')}
          required
          options={hosts.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          defaultValue={event?.hostId ?? hosts[0]?.id}
        />
        <Halves>
          <DateTimeInput name="startsAt" label={t('form.startsAt')} required defaultValue={event?.startsAt} />
          <DateTimeInput name="endsAt" label={t('form.endsAt')} required defaultValue={event?.endsAt} />
        </Halves>
        <Checkbox name="alongside" label={t('form.alongside')} hint={t('form.alongsideHint')} />
        <TextInput name="place" label={t('form.place')} defaultValue={event?.place} />
        <TextInput name="link" type="url" label={t('form.link')} hint={t('form.linkHint')} defaultValue={event?.link} />
      </SheetBody>
    </Sheet>
  )
}
