import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { authorities } from '@/lib/documents/schema'
import { keepProseAction, writeProseAction } from '@/lib/drafting/actions'
import type { DraftedView } from '@/lib/drafting/queries'
import { fieldNames } from './names'

const rowsOf = (text: string): number =>
  Math.min(14, Math.max(2, Math.ceil(text.length / 45) + text.split('\n').length - 1))

/** The words of a draft, kept as they are written; figures are not among them. */
export async function ProseForm({ view }: { view: DraftedView }): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const register = await getTranslations('documents')
  const { document, fields, source, dataKey } = view
  const named = await fieldNames(source.kind, await getLocale())
  if (!document.may.write.ok) return null
  return (
    <ActionForm
      key={dataKey}
      action={writeProseAction}
      autosave={keepProseAction}
      id={`words-${dataKey}`}
      className="no-print"
    >
      <EditStamp version={document.version} edit={crypto.randomUUID()} more={{ documentId: document.id }} />
      <Sheet>
        <SheetHeader title={t('words')} />
        <SheetBody className="gap-5">
          <p className="text-sm text-muted">{t('wordsText')}</p>
          {fields.map(({ key, name, row, lines, text }) => (
            <TextArea
              key={key}
              name={`prose.${key}`}
              label={row ? `${named(name)}: ${row}` : named(name)}
              rows={rowsOf(text)}
              defaultValue={text}
              {...(lines && { hint: t('linesHint') })}
            />
          ))}
          <h3>{t('head')}</h3>
          <TextArea
            name="subject"
            label={register('draft.subject')}
            rows={2}
            required
            defaultValue={document.subject}
          />
          <SigningFields document={document} />
          <div>
            <SubmitButton variant="outline">{t('save')}</SubmitButton>
          </div>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

/** In whose place one signs, who, where, and where it goes. */
async function SigningFields({ document }: Pick<DraftedView, 'document'>): Promise<ReactNode> {
  const register = await getTranslations('documents')
  return (
    <>
      <Select
        name="authority"
        label={register('draft.authority')}
        defaultValue={document.authority}
        options={authorities.map((one) => ({ value: one, label: register(`authorities.${one}`) }))}
      />
      <TextInput name="signerPost" label={register('draft.signerPost')} defaultValue={document.signerPost} />
      <TextInput name="signer" label={register('draft.signer')} defaultValue={document.signer} />
      <TextInput name="place" label={register('draft.place')} defaultValue={document.place} />
      <TextArea
        name="recipients"
        label={register('draft.recipients')}
        hint={register('draft.recipientsHint')}
        rows={3}
        defaultValue={document.recipients.join('\n')}
      />
    </>
  )
}
