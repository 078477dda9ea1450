import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { NameFields } from '@/components/organisations/name-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Columns } from '@/components/ui/layout'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { addUnitAction } from '@/lib/organisations/actions'
import { mayKeepRegister } from '@/lib/organisations/policy'
import { listOrganisationChoices } from '@/lib/organisations/queries/schools'
import { requireContext } from '@/lib/platform/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.form')
  return { title: t('unitsTitle') }
}

export default async function UnitsPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const organisations = await listOrganisationChoices(ctx)
  if (!organisations) notFound()
  const t = await getTranslations()
  const locale = await getLocale()
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('people.register.title'), href: '/academy/people' }]}
        title={t('organisations.form.unitsTitle')}
      />
      <Columns aside={mayKeepRegister(ctx.actor).ok ? <AddUnit /> : null}>
        <Sheet>
          <SheetBody>
            <List>
              {organisations
                .filter((one) => one.kind !== 'school')
                .map((one) => (
                  <ListRow key={one.id}>
                    <b>{one.name[locale]}</b>
                  </ListRow>
                ))}
            </List>
          </SheetBody>
        </Sheet>
      </Columns>
    </>
  )
}

async function AddUnit(): Promise<ReactNode> {
  const t = await getTranslations('organisations.form')
  return (
    <Sheet>
      <SheetHeader title={t('addUnit')} />
      <SheetBody>
        <ActionForm action={addUnitAction} id="unit" resetOnDone>
          <TextInput name="code" label={t('code')} hint={t('codeHint')} autoComplete="off" required />
          <NameFields shortHint={t('shortHint')} />
          <SubmitButton>{t('addUnit')}</SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
