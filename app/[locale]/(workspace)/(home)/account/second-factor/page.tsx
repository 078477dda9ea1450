import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FactorInUse } from '@/components/people/factor-in-use'
import { FactorSetUp } from '@/components/people/factor-set-up'
import { Chip } from '@/components/ui/chip'
import { Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getOwnFactor } from '@/lib/people/queries/factor'
import { ownPath } from '@/lib/platform/auth/own-path'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.factor')
  return { title: t('title') }
}

/** One's own second factor: setting it up, backup codes, switching it off. */
export default async function SecondFactorPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const factor = await getOwnFactor(ctx)
  if (!factor) notFound()
  const { next } = await searchParams
  const t = await getTranslations('people')
  const article = await getTranslations('common.articles')
  const on = factor.state === 'on'
  // while the codes are shown, which is once, the page stands as it was before them: what is no longer so steps aside
  const before = 'group-has-[[data-backup-code]]/factor:hidden'
  return (
    <div className="group/factor">
      <PageHeader
        crumbs={[{ label: t('account.title'), href: '/account' }]}
        title={t('factor.title')}
        lead={t('factor.lead')}
        state={
          <span className={on ? undefined : before}>
            <Chip tone={on ? 'done' : 'neutral'}>{on ? t('factor.on') : t('factor.off')}</Chip>
          </span>
        }
      />
      <Stack className="max-w-[760px]">
        {factor.needed && factor.state !== 'no_password' && !on ? (
          <div className={before}>
            <Notice tone="due" title={t('factor.needed')}>
              {t('factor.neededMore')} <span className="text-muted">({article('factor_needed')})</span>
            </Notice>
          </div>
        ) : null}
        {factor.state === 'no_password' ? <Notice>{t('factor.noPassword')}</Notice> : null}
        {factor.state === 'none' || factor.state === 'begun' ? (
          <FactorSetUp factor={factor} onward={ownPath(next ?? '/account')} />
        ) : null}
        {on ? <FactorInUse factor={factor} onward={ownPath(next ?? '/account')} /> : null}
      </Stack>
    </div>
  )
}
