import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Row } from '@/components/ui/layout'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { keepPracticeAction, savePracticeAction } from '@/lib/practices/actions'
import type { PracticeView } from '@/lib/practices/queries'

type Props = { practice: PracticeView | null; back: string }

const asked = ['what', 'why', 'how', 'cost', 'result'] as const
const needed: readonly string[] = ['what', 'how', 'result']

/** A card as it is being written; what stands before the cluster does not save itself. */
export async function PracticeForm({ practice, back }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices')
  const id = practice?.id ?? crypto.randomUUID()
  const published = practice?.state === 'published'
  return (
    <ActionForm
      action={savePracticeAction}
      {...(!published && { autosave: keepPracticeAction })}
      id="practice"
      className="max-w-3xl"
    >
      <EditStamp version={practice?.version ?? 0} edit={crypto.randomUUID()} more={{ practiceId: id }} />
      <Sheet>
        <SheetBody className="gap-6">
          <TextInput name="title" label={t('parts.title')} required defaultValue={practice?.title ?? ''} />
          {asked.map((part) => (
            <TextArea
              key={part}
              name={part}
              label={t(`parts.${part}`)}
              hint={t(`hints.${part}`)}
              rows={part === 'how' ? 8 : 4}
              required={needed.includes(part)}
              defaultValue={practice?.[part] ?? ''}
            />
          ))}
          <TextInput
            name="contact"
            label={t('parts.contact')}
            hint={t('hints.contact')}
            defaultValue={practice?.contact ?? ''}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('form.save')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('title')}
        </LinkButton>
        <span className="text-sm text-muted">{t(published ? 'form.correctNote' : 'form.saveNote')}</span>
      </Row>
    </ActionForm>
  )
}
