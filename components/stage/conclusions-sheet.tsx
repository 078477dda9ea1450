import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { noteConclusionsAction } from '@/lib/stage/actions'
import type { DayView } from '@/lib/stage/queries/day'

type Props = { seminarId: string; record: NonNullable<DayView['record']>; writes: boolean }

/** Where the conclusions are written; they save themselves. */
export function ConclusionsSheet({ seminarId, record, writes }: Props): ReactNode {
  const t = useTranslations('stage.conclusions')
  return (
    <Sheet>
      <SheetHeader title={t('title')} />
      <SheetBody>
        {writes ? (
          <ActionForm
            action={noteConclusionsAction}
            autosave={noteConclusionsAction}
            id="conclusions"
            className="gap-4"
          >
            <input type="hidden" name="seminarId" value={seminarId} />
            <EditStamp version={record.conclusionsVersion} edit={crypto.randomUUID()} />
            <TextArea
              name="conclusions"
              label={t('label')}
              rows={6}
              maxLength={10_000}
              defaultValue={record.conclusions}
            />
            <SubmitButton variant="outline" className="justify-self-start">
              {t('save')}
            </SubmitButton>
          </ActionForm>
        ) : (
          <p className={record.conclusions ? 'whitespace-pre-line' : 'text-muted'}>{record.conclusions || t('none')}</p>
        )}
      </SheetBody>
    </Sheet>
  )
}
