import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClosedLink } from '@/components/people/closed-link'
import { PasswordFields } from '@/components/people/password-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { resetPasswordAction } from '@/lib/people/actions'
import { opensPassword } from '@/lib/people/queries/entrance'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.entrance')
  return { title: t('resetTitle'), referrer: 'no-referrer' }
}

export default async function ResetPasswordPage({ params }: Props): Promise<ReactNode> {
  const { token } = await params
  const t = await getTranslations('people.entrance')
  if (!(await opensPassword(token)))
    return (
      <ClosedLink>
        <LinkButton href="/password" variant="primary" wide>
          {t('askAgain')}
        </LinkButton>
      </ClosedLink>
    )
  return (
    <>
      <h1>{t('resetTitle')}</h1>
      <ActionForm action={resetPasswordAction} id="reset" draft={false} className="gap-[22px]">
        <input type="hidden" name="token" value={token} />
        <PasswordFields />
        <SubmitButton wide>{t('setPassword')}</SubmitButton>
      </ActionForm>
    </>
  )
}
