import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { draftDocumentAction } from '@/lib/drafting/actions'
import type { Draftable } from '@/lib/drafting/queries'

type Props = { source: string; yearId: string; name: string; label?: string }

/** One press that opens a document of the year, filled. */
export async function DraftForm({ source, yearId, name, label }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  return (
    <ActionForm action={draftDocumentAction} id={`draft-${source}`} draft={false} className="gap-0">
      <input type="hidden" name="yearId" value={yearId} />
      <input type="hidden" name="source" value={source} />
      <SubmitButton variant="outline" size="s" aria-label={t('draftNamed', { name })}>
        {label ?? t('draft')}
      </SubmitButton>
    </ActionForm>
  )
}

/** The same for an invitation, with who is invited. */
export async function InvitationForm({
  one,
  yearId,
  name,
}: {
  one: Draftable
  yearId: string
  name: string
}): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const open = sourceKey(one)
  return (
    <ActionForm
      action={draftDocumentAction}
      id={`draft-${one.source.id}`}
      draft={false}
      className="grid max-w-xl grid-cols-[minmax(0,1fr)] items-end gap-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="yearId" value={yearId} />
      <Select
        name="source"
        label={t('invitee')}
        defaultValue={open}
        options={[{ value: open, label: t('inviteeOpen') }, ...one.choices]}
      />
      <SubmitButton variant="outline" aria-label={t('draftNamed', { name })}>
        {t('draftInvitation')}
      </SubmitButton>
    </ActionForm>
  )
}

/** What a document is made from, as a form sends it. */
export const sourceKey = ({ source }: Pick<Draftable, 'source'>): string => `${source.kind}:${source.type}:${source.id}`
