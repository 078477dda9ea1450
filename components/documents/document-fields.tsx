import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Select, type Option } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { YearOption } from '@/lib/documents/queries'
import { authorities, documentTypes, type SigningAuthority } from '@/lib/documents/schema'

/** The types of documents to choose from: "KH – Kế hoạch"; one that the office made itself stays. */
export async function typeOptions(own = ''): Promise<Option[]> {
  const t = await getTranslations('documents')
  const known: readonly string[] = documentTypes
  return [
    { value: '', label: t('noType') },
    ...documentTypes.map((one) => ({ value: one, label: `${one} – ${t(`types.${one}`)}` })),
    ...(own === '' || known.includes(own) ? [] : [{ value: own, label: own }]),
  ]
}

/** The year that a document belongs to, if it does. */
export async function YearField({ years, chosen }: { years: YearOption[]; chosen?: string }): Promise<ReactNode> {
  const t = await getTranslations('documents.draft')
  const locale = await getLocale()
  if (years.length === 0) return null
  return (
    <Select
      name="yearId"
      label={t('year')}
      placeholder={t('noYear')}
      defaultValue={chosen ?? ''}
      options={years.map((one) => ({ value: one.id, label: `${one.cluster[locale]} · ${one.year}` }))}
    />
  )
}

export type DocumentFacts = {
  type: string
  subject: string
  signer: string
  signerPost: string
  authority: SigningAuthority
  addressee: string
  recipients: string[]
  place: string
}

/** What the register says of an outgoing document. */
export async function DocumentFields({ facts }: { facts: DocumentFacts }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <>
      <Select name="type" label={t('draft.type')} defaultValue={facts.type} options={await typeOptions(facts.type)} />
      <TextArea
        name="subject"
        label={t('draft.subject')}
        hint={t('draft.subjectHint')}
        rows={2}
        required
        defaultValue={facts.subject}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          name="authority"
          label={t('draft.authority')}
          defaultValue={facts.authority}
          options={authorities.map((one) => ({ value: one, label: t(`authorities.${one}`) }))}
        />
        <TextInput name="signerPost" label={t('draft.signerPost')} defaultValue={facts.signerPost} />
      </div>
      <TextInput name="signer" label={t('draft.signer')} hint={t('draft.signerHint')} defaultValue={facts.signer} />
      <TextInput name="addressee" label={t('draft.addressee')} defaultValue={facts.addressee} />
      <TextArea
        name="recipients"
        label={t('draft.recipients')}
        hint={t('draft.recipientsHint')}
        rows={3}
        defaultValue={facts.recipients.join('\n')}
      />
      <TextInput name="place" label={t('draft.place')} defaultValue={facts.place} />
    </>
  )
}
