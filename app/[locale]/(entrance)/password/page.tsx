import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { askPasswordResetAction } from '@/lib/people/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.entrance')
  return { title: t('forgottenTitle') }
}

export default async function ForgottenPasswordPage(): Promise<ReactNode> {
  const t = await getTranslations('people.entrance')
  return (
    <>
      <h1>{t('forgottenTitle')}</h1>
      <p className="text-muted">{t('forgottenLead')}</p>
      <ActionForm action={askPasswordResetAction} id="ask" draft={false} className="gap-[22px]">
        <TextInput name="email" type="email" label={t('email')} autoComplete="username" required />
        <SubmitButton wide>{t('sendLink')}</SubmitButton>
      </ActionForm>
      <Link href="/sign-in" className="link justify-self-start">
        {t('back')}
      </Link>
    </>
  )
}
