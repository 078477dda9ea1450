import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { LetterheadFields } from '@/components/documents/letterhead-fields'
import { ActionForm } from '@/components/ui/action-form'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { openBookAction } from '@/lib/documents/actions'
import { listBooks, type Letterhead, type OpenableOwner } from '@/lib/documents/queries'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('open.title') }
}

const abbreviations = { cluster: 'CTĐ', school: 'TCT', academy: 'HVCTQG' }

/** What can be said beforehand of a letterhead: the body's own name, and its province. */
const beginning = ({ name, province, kind }: OpenableOwner): Letterhead => ({
  ...{ superiorBody: '', issuingBody: name.vi.toLocaleUpperCase('vi'), abbreviation: abbreviations[kind] },
  ...{ place: province ?? '', profile: 'decree30', pattern: 'hyphen', commonSeries: false },
})

export default async function NewBookPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { owner: asked } = await searchParams
  const { openable } = await listBooks(ctx)
  const owner = openable.find((one) => one.key === asked) ?? openable[0]
  if (!owner) notFound()
  const t = await getTranslations('documents')
  const locale = await getLocale()
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/registers' }, { label: t('open.title') }]}
        title={t('open.title')}
      />
      <ActionForm action={openBookAction} id="open-book" className="max-w-3xl">
        <Sheet>
          <SheetBody className="gap-6">
            <Select
              name="owner"
              label={t('open.owner')}
              required
              defaultValue={owner.key}
              options={openable.map(({ key, name }) => ({ value: key, label: name[locale] }))}
            />
            <LetterheadFields book={beginning(owner)} />
          </SheetBody>
        </Sheet>
        <div>
          <SubmitButton>{t('open.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
