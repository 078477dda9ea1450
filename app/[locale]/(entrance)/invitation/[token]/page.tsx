import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClosedLink } from '@/components/people/closed-link'
import { PasswordFields } from '@/components/people/password-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { acceptInvitationAction, joinByInvitationAction } from '@/lib/people/actions'
import { getAccount } from '@/lib/people/queries/account'
import { getInvitation, type OpenInvitation } from '@/lib/people/queries/entrance'
import { getContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.entrance')
  return { title: t('invitationTitle'), referrer: 'no-referrer' }
}

export default async function InvitationPage({ params }: Props): Promise<ReactNode> {
  const { token } = await params
  const t = await getTranslations()
  const locale = await getLocale()
  const invitation = await getInvitation(token)
  if (!invitation)
    return (
      <ClosedLink more={t('people.entrance.invitationAsk')}>
        <Link href="/sign-in" className="link justify-self-start">
          {t('people.entrance.back')}
        </Link>
      </ClosedLink>
    )
  const facts = {
    name: invitation.name,
    office: t(`common.offices.${invitation.office}`),
    organisation: invitation.organisation[locale],
  }
  return (
    <>
      <h1>{t('people.entrance.invitationTitle')}</h1>
      <p>{t('people.entrance.invitationLead', facts)}</p>
      {invitation.hasAccount ? (
        <Join token={token} invitation={invitation} />
      ) : (
        <ActionForm action={acceptInvitationAction} id="accept" draft={false} className="gap-[22px]">
          <input type="hidden" name="token" value={token} />
          <TextInput
            name="name"
            label={t('people.entrance.yourName')}
            defaultValue={invitation.name}
            autoComplete="name"
            required
          />
          <TextInput
            name="_email"
            type="email"
            label={t('people.entrance.email')}
            defaultValue={invitation.email}
            autoComplete="username"
            readOnly
          />
          <PasswordFields label={t('people.entrance.password')} />
          <SubmitButton wide>{t('people.entrance.accept')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

async function Join({ token, invitation }: { token: string; invitation: OpenInvitation }): Promise<ReactNode> {
  const t = await getTranslations('people.entrance')
  const { email } = invitation
  const account = await getAccount(await getContext())
  if (!account) {
    const back = `/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`
    return (
      <>
        <p className="text-muted">{t('hasAccount', { email })}</p>
        <LinkButton href={back} variant="primary" wide>
          {t('signInToJoin')}
        </LinkButton>
      </>
    )
  }
  if (account.email !== email) return <p className="text-muted">{t('invitedOther', { email })}</p>
  return (
    <ActionForm action={joinByInvitationAction} id="join" draft={false}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton wide>{t('join')}</SubmitButton>
    </ActionForm>
  )
}
