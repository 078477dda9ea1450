import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NameFields } from '@/components/organisations/name-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { foundClusterAction } from '@/lib/organisations/actions'
import { mayKeepRegister } from '@/lib/organisations/policy'
import { requireContext } from '@/lib/platform/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.form')
  return { title: t('foundTitle') }
}

export default async function FoundClusterPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('organisations')
  const may = mayKeepRegister(ctx.actor)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('clusters.title'), href: '/academy/clusters' }]}
        title={t('form.foundTitle')}
        lead={t('form.foundLead')}
      />
      <ActionForm action={foundClusterAction} id="found" className="max-w-[720px]">
        <Sheet>
          <SheetBody className="gap-6">
            <TextInput name="code" label={t('form.code')} hint={t('form.codeHint')} autoComplete="off" required />
            <NameFields shortHint={t('form.shortHint')} />
            <DateInput name="foundedOn" label={t('form.foundedOn')} required />
          </SheetBody>
        </Sheet>
        <Row>
          {may.ok ? (
            <SubmitButton>{t('form.found')}</SubmitButton>
          ) : (
            <RefusedAct reason={t('refusals.not_administrator')}>{t('form.found')}</RefusedAct>
          )}
          <LinkButton href="/academy/clusters" variant="quiet">
            {t('form.cancel')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}
