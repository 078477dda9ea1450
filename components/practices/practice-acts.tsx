import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { FileInput } from '@/components/ui/file-input'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import {
  addPictureAction,
  adoptPracticeAction,
  publishPracticeAction,
  withdrawPracticeAction,
} from '@/lib/practices/actions'
import type { PracticeView } from '@/lib/practices/queries'

type Props = { practice: PracticeView }

/** Putting a draft before the cluster, or why it cannot be put there yet; writing on. */
export async function PublishAct({ practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.acts')
  const { publish, write } = practice.may
  if (!write.ok && practice.state !== 'draft') return null
  return (
    <Sheet className="no-print">
      <SheetBody>
        {practice.state !== 'draft' ? null : (
          <Act verdict={publish} label={t('publish')} wide>
            <ActionForm action={publishPracticeAction} draft={false} id="publish">
              <input type="hidden" name="practiceId" value={practice.id} />
              <input type="hidden" name="version" value={practice.version} />
              <SubmitButton wide>{t('publish')}</SubmitButton>
            </ActionForm>
          </Act>
        )}
        {write.ok ? (
          <LinkButton wide href={`/practices/${practice.id}/edit`}>
            {t(practice.state === 'draft' ? 'edit' : 'correct')}
          </LinkButton>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

/** "Chúng tôi áp dụng", with a day and a line of how; or why not. */
export async function AdoptAct({ practice, today }: Props & { today: Date }): Promise<ReactNode> {
  const t = await getTranslations('practices.acts')
  const { adopt } = practice.may
  if (practice.state !== 'published') return null
  if (!adopt.ok)
    return (
      <Sheet className="no-print">
        <SheetBody>
          <RefusedAct wide reason={<Reason refusal={adopt.refusal} />}>
            {t('adopt')}
          </RefusedAct>
        </SheetBody>
      </Sheet>
    )
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('adoptTitle')} />
      <SheetBody>
        <ActionForm action={adoptPracticeAction} id="adopt" className="gap-4">
          <input type="hidden" name="practiceId" value={practice.id} />
          <DateInput name="startsOn" label={t('startsOn')} required defaultValue={today} />
          <TextArea name="how" label={t('how')} hint={t('howHint')} rows={3} required />
          <SubmitButton wide>{t('adopt')}</SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

/** Adding a picture, and taking the practice back. */
export async function OwnerActs({ practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.acts')
  const { picture, write, withdraw } = practice.may
  return (
    <>
      {!write.ok ? null : (
        <Act verdict={picture} label={t('addPicture')}>
          <details className="no-print">
            <summary className="link w-fit cursor-pointer py-2.5">{t('addPicture')}</summary>
            <ActionForm action={addPictureAction} id="picture" className="mt-2 gap-4">
              <input type="hidden" name="practiceId" value={practice.id} />
              <FileInput
                name="picture"
                label={t('picture')}
                hint={t('pictureHint')}
                accept={acceptOf('practice_picture')}
                maxBytes={maxFileBytes}
                required
              />
              <TextInput name="caption" label={t('caption')} required />
              <div>
                <SubmitButton variant="outline">{t('addPicture')}</SubmitButton>
              </div>
            </ActionForm>
          </details>
        </Act>
      )}
      {withdraw.ok ? (
        <details className="no-print">
          <summary className="link w-fit cursor-pointer py-2.5">{t('withdraw')}</summary>
          <ActionForm action={withdrawPracticeAction} id="withdraw" className="mt-2 gap-3">
            <input type="hidden" name="practiceId" value={practice.id} />
            <TextArea name="reason" label={t('reason')} rows={3} required />
            <div>
              <SubmitButton variant="danger" size="s">
                {t('withdraw')}
              </SubmitButton>
            </div>
          </ActionForm>
        </details>
      ) : null}
    </>
  )
}
