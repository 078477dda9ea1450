import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { enterCodeAction } from '@/lib/people/actions'
import { owesCode } from '@/lib/people/queries/factor'
import { ownPath } from '@/lib/platform/auth/own-path'
import { getContext } from '@/lib/platform/auth/session'
import { redirect } from '@/lib/platform/i18n/navigation'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.code')
  return { title: t('title') }
}

/** The second page of signing in, for those who have a second factor. */
export default async function CodePage({ searchParams }: Props): Promise<ReactNode> {
  const { next } = await searchParams
  const ctx = await getContext()
  if (ctx.actor.kind === 'person') redirect({ href: ownPath(next), locale: await getLocale() })
  const t = await getTranslations('people')
  if (!(await owesCode()))
    return (
      <>
        <h1>{t('code.title')}</h1>
        <p className="text-muted">{t('refusals.sign_in_anew')}</p>
        <LinkButton variant="primary" href="/sign-in">
          {t('code.again')}
        </LinkButton>
      </>
    )
  return (
    <>
      <h1>{t('code.title')}</h1>
      <p className="text-muted">{t('code.lead')}</p>
      <ActionForm action={enterCodeAction} id="code" draft={false} className="gap-[22px]">
        {next ? <input type="hidden" name="next" value={ownPath(next)} /> : null}
        <TextInput
          name="code"
          label={t('code.code')}
          hint={t('code.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <SubmitButton wide>{t('code.enter')}</SubmitButton>
      </ActionForm>
      <p className="text-sm text-muted">{t('code.lost')}</p>
      <Link href="/sign-in" className="link justify-self-start py-1 text-sm">
        {t('code.again')}
      </Link>
    </>
  )
}
