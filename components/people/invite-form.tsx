'use client'

import { useState, type ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { Select, type Option } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { invitePersonAction } from '@/lib/people/actions'

export type InviteWords = Record<
  'organisation' | 'chooseOrganisation' | 'office' | 'chooseOffice' | 'name' | 'email' | 'send' | 'link' | 'copy',
  string
>

type Props = { words: InviteWords; offices: Option[]; organisations: Option[]; organisationId?: string | undefined }

/** Invites a person to an office; the link is shown once, beside being mailed. */
export function InviteForm({ words, offices, organisations, organisationId }: Props): ReactNode {
  const [link, setLink] = useState<string>()
  const [only] = organisations
  return (
    <div className="grid max-w-[720px] gap-6">
      {link ? (
        <Notice tone="done" title={words.link} actions={<CopyButton text={link}>{words.copy}</CopyButton>}>
          <span className="break-all">{link}</span>
        </Notice>
      ) : null}
      <ActionForm action={invitePersonAction} id="invite" resetOnDone onDone={(state) => setLink(state.handedOut)}>
        <Sheet>
          <SheetBody className="gap-6">
            {organisations.length === 1 && only ? (
              <input type="hidden" name="organisationId" value={only.value} />
            ) : (
              <Select
                name="organisationId"
                label={words.organisation}
                placeholder={words.chooseOrganisation}
                options={organisations}
                defaultValue={organisationId}
                required
              />
            )}
            <Select name="office" label={words.office} placeholder={words.chooseOffice} options={offices} required />
            <TextInput name="name" label={words.name} autoComplete="off" required />
            <TextInput name="email" type="email" label={words.email} autoComplete="off" required />
          </SheetBody>
        </Sheet>
        <SubmitButton className="justify-self-start">{words.send}</SubmitButton>
      </ActionForm>
    </div>
  )
}
