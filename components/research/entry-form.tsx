import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { saveEntryAction } from '@/lib/research/actions'
import { researchGrades, researchKinds, researchLevels, type Entry } from '@/lib/research/schema'

type Line = Entry & { id: string }
type Props = { entry: Line | null; place: { yearId: string; schoolId: string; year: number }; back: string }

/** One line of the register as it is written or corrected. */
export async function EntryForm({ entry, place, back }: Props): Promise<ReactNode> {
  const t = await getTranslations('research')
  return (
    <ActionForm action={saveEntryAction} id="entry" className="max-w-3xl">
      <input type="hidden" name="yearId" value={place.yearId} />
      <input type="hidden" name="schoolId" value={place.schoolId} />
      <input type="hidden" name="entryId" value={entry?.id ?? crypto.randomUUID()} />
      <Sheet>
        <SheetBody className="gap-6">
          <Select
            name="kind"
            label={t('columns.kind')}
            required
            defaultValue={entry?.kind ?? 'topic'}
            options={researchKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          />
          <Select
            name="level"
            label={t('columns.level')}
            hint={t('hints.level')}
            placeholder={t('register.chooseLevel')}
            defaultValue={entry?.level ?? ''}
            options={researchLevels.map((one) => ({ value: one, label: t(`levels.${one}`) }))}
          />
          <TextInput name="title" label={t('columns.title')} required defaultValue={entry?.title ?? ''} />
          <TextInput
            name="leader"
            label={t('columns.leader')}
            hint={t('hints.leader')}
            defaultValue={entry?.leader ?? ''}
          />
          <TextArea
            name="members"
            label={t('columns.members')}
            hint={t('hints.members')}
            rows={3}
            defaultValue={entry?.members.join('\n') ?? ''}
          />
          <Years entry={entry} year={place.year} />
          <Acceptance entry={entry} />
          <TextInput
            name="recipient"
            label={t('columns.recipient')}
            hint={t('hints.recipient')}
            defaultValue={entry?.recipient ?? ''}
          />
          <TextArea name="note" label={t('columns.note')} rows={2} defaultValue={entry?.note ?? ''} />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('register.save')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('title')}
        </LinkButton>
      </Row>
    </ActionForm>
  )
}

async function Years({ entry, year }: { entry: Line | null; year: number }): Promise<ReactNode> {
  const t = await getTranslations('research.columns')
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextInput
        name="fromYear"
        label={t('fromYear')}
        required
        inputMode="numeric"
        defaultValue={String(entry?.fromYear ?? year)}
      />
      <TextInput name="toYear" label={t('toYear')} inputMode="numeric" defaultValue={String(entry?.toYear ?? '')} />
    </div>
  )
}

async function Acceptance({ entry }: { entry: Line | null }): Promise<ReactNode> {
  const t = await getTranslations('research')
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <DateInput name="acceptedOn" label={t('columns.acceptedOn')} defaultValue={entry?.acceptedOn ?? null} />
      <Select
        name="grade"
        label={t('columns.grade')}
        placeholder={t('register.chooseGrade')}
        defaultValue={entry?.grade ?? ''}
        options={researchGrades.map((one) => ({ value: one, label: t(`grades.${one}`) }))}
      />
    </div>
  )
}
