import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Verdict } from '@/lib/platform/result'
import { saveProceedingsAction } from '@/lib/proceedings/actions'
import type { ProceedingsView } from '@/lib/proceedings/queries/proceedings'

type Props = { seminarId: string; settings: ProceedingsView['settings']; edit: Verdict }

/** What the cover and the foreword say, and how the papers are ordered. */
export async function SettingsSheet({ seminarId, settings, edit }: Props): Promise<ReactNode> {
  const t = await getTranslations('proceedings.settings')
  return (
    <Sheet>
      <SheetHeader title={t('title')} />
      <SheetBody>
        <ActionForm action={saveProceedingsAction} id={`settings-${settings.version}`}>
          <input type="hidden" name="seminarId" value={seminarId} />
          <input type="hidden" name="version" value={settings.version} />
          <TextArea
            name="title"
            label={t('name')}
            hint={t('name_hint')}
            rows={3}
            required
            defaultValue={settings.title}
          />
          <RadioGroup
            name="order"
            label={t('order')}
            required
            defaultValue={settings.order}
            options={(['programme', 'theme'] as const).map((value) => ({
              value,
              label: t(`order_${value}`),
              hint: t(`order_${value}_hint`),
            }))}
          />
          <TextArea
            name="editors"
            label={t('editors')}
            hint={t('editors_hint')}
            rows={4}
            defaultValue={settings.editors.join('\n')}
          />
          <TextArea
            name="foreword"
            label={t('foreword')}
            hint={t('foreword_hint')}
            rows={8}
            defaultValue={settings.foreword}
          />
          <TextInput name="signed" label={t('signed')} hint={t('signed_hint')} defaultValue={settings.signed} />
          <Act verdict={edit} label={t('save')}>
            <SubmitButton variant={settings.isSaved ? 'outline' : 'primary'} className="justify-self-start">
              {t('save')}
            </SubmitButton>
          </Act>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
