import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CalendarAddress } from '@/components/meetings/calendar-address'
import { OwnSessions } from '@/components/people/own-sessions'
import { PasswordFields } from '@/components/people/password-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Columns } from '@/components/ui/layout'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { changePasswordAction } from '@/lib/people/actions'
import { getAccount, listOwnSessions, type Account } from '@/lib/people/queries/account'
import { getOwnFactor } from '@/lib/people/queries/factor'
import { getCalendarAddress } from '@/lib/meetings/queries'
import { currentSession, requireContext } from '@/lib/platform/auth/session'
import type { Context } from '@/lib/platform/context'
import { formatDate } from '@/lib/platform/i18n/format'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.account')
  return { title: t('title') }
}

export default async function AccountPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('people.account')
  const [account, sessions, here, address] = await Promise.all([
    getAccount(ctx),
    listOwnSessions(ctx),
    currentSession(),
    getCalendarAddress(ctx),
  ])
  if (!account) notFound()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Columns aside={<Offices account={account} />}>
        <Sheet>
          <SheetHeader title={t('password')} />
          <SheetBody>
            {account.hasPassword ? <ChangePassword /> : <p className="text-muted">{t('noPassword')}</p>}
          </SheetBody>
        </Sheet>
        <SecondFactor ctx={ctx} />
        <Sheet>
          <SheetHeader title={t('sessions')} />
          <SheetBody>
            <OwnSessions sessions={sessions} here={here?.id ?? null} />
          </SheetBody>
        </Sheet>
        <CalendarAddress address={address} />
      </Columns>
    </>
  )
}

async function ChangePassword(): Promise<ReactNode> {
  const t = await getTranslations('people.account')
  return (
    <ActionForm action={changePasswordAction} id="password" draft={false} resetOnDone>
      <TextInput name="currentPassword" type="password" label={t('current')} autoComplete="current-password" required />
      <PasswordFields />
      <SubmitButton className="justify-self-start">{t('change')}</SubmitButton>
    </ActionForm>
  )
}

async function SecondFactor({ ctx }: { ctx: Context }): Promise<ReactNode> {
  const t = await getTranslations('people.factor')
  const factor = await getOwnFactor(ctx)
  const on = factor?.state === 'on'
  return (
    <Sheet>
      <SheetHeader title={t('title')} aside={<Chip tone={on ? 'done' : 'neutral'}>{on ? t('on') : t('off')}</Chip>} />
      <SheetBody>
        <p className="text-muted">{factor?.state === 'no_password' ? t('noPassword') : t('lead')}</p>
        <LinkButton href="/account/second-factor" className="justify-self-start">
          {t('open')}
        </LinkButton>
      </SheetBody>
    </Sheet>
  )
}

async function Offices({ account }: { account: Account }): Promise<ReactNode> {
  const t = await getTranslations()
  const locale = await getLocale()
  return (
    <>
      <Sheet>
        <SheetHeader title={account.name} />
        <SheetBody>
          <Facts facts={[{ label: t('people.account.email'), value: account.email }]} />
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('people.account.offices')} />
        {account.offices.length === 0 ? (
          <EmptyState title={t('people.account.noOffices')}>{t('people.account.noOfficesMore')}</EmptyState>
        ) : (
          <SheetBody>
            <List>
              {account.offices.map((held) => (
                <ListRow key={`${held.office} ${held.organisation.vi}`}>
                  <b className="block">{t(`common.offices.${held.office}`)}</b>
                  <span className="block text-sm text-muted">
                    {held.organisation[locale]} · {t('people.account.since', { date: formatDate(held.since) })}
                  </span>
                </ListRow>
              ))}
            </List>
          </SheetBody>
        )}
      </Sheet>
    </>
  )
}
