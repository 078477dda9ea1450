import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { List, ListRow } from '@/components/ui/list'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { noteDossierAction } from '@/lib/ratification/actions'
import type { DossierView } from '@/lib/ratification/queries/dossier'
import { pieceKinds } from '@/lib/ratification/schema'

/** The notes of the Academy's appraisal, by its officials and for them alone. */
export async function NotesSheet({ view: { notes, dossier } }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification')
  if (notes === null || !dossier) return null
  return (
    <Sheet>
      <SheetHeader title={t('notes.title')} aside={t('notes.aside')} />
      <SheetBody>
        {notes.length === 0 ? <p className="text-md text-muted">{t('notes.empty')}</p> : null}
        <List>
          {notes.map((note) => (
            <ListRow key={note.id}>
              <p className="text-sm text-muted">
                {t('notes.by', { name: note.by, at: formatDateTime(note.at), round: note.round })}
              </p>
              {note.piece ? <p className="font-medium">{t(`pieces.${note.piece}`)}</p> : null}
              <p className="whitespace-pre-line">{note.text}</p>
            </ListRow>
          ))}
        </List>
        <ActionForm action={noteDossierAction} id="note" resetOnDone className="gap-3 border-t border-line pt-4">
          <input type="hidden" name="dossierId" value={dossier.id} />
          <Select
            name="piece"
            label={t('notes.piece')}
            required
            defaultValue=""
            options={[
              { value: '', label: t('notes.whole') },
              ...pieceKinds.map((kind) => ({ value: kind, label: t(`pieces.${kind}`) })),
            ]}
          />
          <TextArea name="text" label={t('notes.text')} required rows={2} />
          <SubmitButton variant="outline" className="justify-self-start">
            {t('notes.save')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
