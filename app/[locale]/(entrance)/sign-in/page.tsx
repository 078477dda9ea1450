import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemonstrationRoles } from '@/components/people/demonstration-roles'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { signInAction } from '@/lib/people/actions'
import { awaitsFirstRun, listDemonstrationAccounts } from '@/lib/people/queries/entrance'
import { ownPath } from '@/lib/platform/auth/own-path'
import { getContext } from '@/lib/platform/auth/session'
import { redirect } from '@/lib/platform/i18n/navigation'

type Props = { searchParams: Promise<{ next?: string | string[]; roles?: string; done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.entrance')
  return { title: t('signIn') }
}

export default async function SignInPage({ searchParams }: Props): Promise<ReactNode> {
  const { next: asked, roles, done } = await searchParams
  const next = asked && ownPath(asked)
  const locale = await getLocale()
  const ctx = await getContext()
  if (ctx.actor.kind === 'person') redirect({ href: ownPath(next), locale })
  if (await awaitsFirstRun()) redirect({ href: '/first-run', locale })
  const t = await getTranslations('people.entrance')
  const accounts = await listDemonstrationAccounts()
  return (
    <>
      <h1>{t('signIn')}</h1>
      {done === 'reset' ? <Notice tone="done">{t('again')}</Notice> : null}
      <ActionForm action={signInAction} id="sign-in" draft={false} className="gap-[22px]">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextInput name="email" type="email" label={t('email')} autoComplete="username" required />
        <TextInput name="password" type="password" label={t('password')} autoComplete="current-password" required />
        <SubmitButton wide>{t('signIn')}</SubmitButton>
      </ActionForm>
      <Link href="/password" className="link justify-self-start py-1 text-sm">
        {t('forgotten')}
      </Link>
      {accounts.length > 0 ? <DemonstrationRoles accounts={accounts} all={roles === 'all'} next={next} /> : null}
    </>
  )
}
