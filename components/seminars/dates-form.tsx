import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateTimeInput } from '@/components/ui/date-input'
import { Row } from '@/components/ui/layout'
import { LineList } from '@/components/ui/line-list'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Bilingual } from '@/lib/platform/result'
import { proposeDatesAction } from '@/lib/seminars/actions'
import { DayPart } from '@/lib/seminars/schema'

type Props = { yearId: string; hosts: { id: string; name: Bilingual }[]; back: string }

/** The days that a host proposes to the schools. */
export function DatesForm({ yearId, hosts, back }: Props): ReactNode {
  const t = useTranslations('seminars.dates')
  const words = useTranslations('seminars')
  const locale = useLocale()
  return (
    <ActionForm action={proposeDatesAction} id="dates">
      <input type="hidden" name="yearId" value={yearId} />
      <Sheet>
        <SheetHeader title={words('sections.topic')} />
        <SheetBody className="gap-6">
          <Select
            name="hostId"
            label={words('fields.host')}
            required
            defaultValue={hosts[0]?.id}
            options={hosts.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <TextArea name="topic" label={t('topic')} rows={3} required />
          <TextArea name="note" label={t('note')} hint={t('note_hint')} rows={2} />
          <DateTimeInput name="answerBy" label={t('answer_by')} required />
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('days')} />
        <SheetBody>
          <LineList
            name="options"
            rows={[{}, {}, {}]}
            most={12}
            add={t('add')}
            remove={t('remove')}
            fields={[
              { key: 'day', label: t('day'), kind: 'date', required: true },
              {
                key: 'part',
                label: t('part'),
                kind: 'select',
                required: true,
                options: Object.values(DayPart).map((part) => ({ value: part, label: t(`parts.${part}`) })),
              },
            ]}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('send')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {words('later')}
        </LinkButton>
      </Row>
    </ActionForm>
  )
}
