import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PasswordFields } from '@/components/people/password-fields'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { setUpInstallationAction } from '@/lib/people/actions'
import { awaitsFirstRun } from '@/lib/people/queries/entrance'
import { redirect } from '@/lib/platform/i18n/navigation'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.entrance')
  return { title: t('firstRunTitle') }
}

export default async function FirstRunPage(): Promise<ReactNode> {
  if (!(await awaitsFirstRun())) redirect({ href: '/sign-in', locale: await getLocale() })
  const t = await getTranslations('people.entrance')
  return (
    <>
      <h1>{t('firstRunTitle')}</h1>
      <p className="text-muted">{t('firstRunLead')}</p>
      <ActionForm action={setUpInstallationAction} id="first-run" className="gap-[22px]">
        <TextInput name="code" label={t('code')} hint={t('codeHint')} autoComplete="off" spellCheck={false} required />
        <TextInput name="academyVi" label={t('academyVi')} defaultValue={t('academyViDefault')} required />
        <TextInput name="academyEn" label={t('academyEn')} defaultValue={t('academyEnDefault')} required />
        <TextInput name="name" label={t('adminName')} autoComplete="name" required />
        <TextInput name="email" type="email" label={t('email')} autoComplete="username" required />
        <PasswordFields label={t('password')} />
        <SubmitButton wide>{t('setUp')}</SubmitButton>
      </ActionForm>
    </>
  )
}
