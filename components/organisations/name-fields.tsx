import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Halves } from '@/components/ui/layout'
import { TextInput } from '@/components/ui/text-input'

type Props = {
  shortHint: string
  values?: { vi: string; en: string; shortVi: string; shortEn: string }
}

/** The four forms of a name: whole and short, in both languages. */
export function NameFields({ shortHint, values }: Props): ReactNode {
  const t = useTranslations('organisations.form')
  return (
    <>
      <TextInput name="vi" label={t('vi')} defaultValue={values?.vi} required />
      <TextInput name="en" label={t('en')} defaultValue={values?.en} required />
      <Halves>
        <TextInput name="shortVi" label={t('shortVi')} hint={shortHint} defaultValue={values?.shortVi} required />
        <TextInput name="shortEn" label={t('shortEn')} hint={shortHint} defaultValue={values?.shortEn} required />
      </Halves>
    </>
  )
}
