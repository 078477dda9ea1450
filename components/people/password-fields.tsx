import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextInput } from '@/components/ui/text-input'

/** A new password, twice. */
export function PasswordFields({ label }: { label?: string }): ReactNode {
  const t = useTranslations('people.entrance')
  return (
    <>
      <TextInput
        name="password"
        type="password"
        label={label ?? t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        required
      />
      <TextInput name="repeatedPassword" type="password" label={t('repeat')} autoComplete="new-password" required />
    </>
  )
}
