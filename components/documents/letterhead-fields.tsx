import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { TextInput } from '@/components/ui/text-input'
import type { Letterhead } from '@/lib/documents/queries'
import { symbolOf } from '@/lib/documents/rules/symbols'
import { patterns, profiles } from '@/lib/documents/schema'

/** The letterhead of a book, its layout and its way of numbering. */
export function LetterheadFields({ book }: { book: Letterhead }): ReactNode {
  return (
    <>
      <HeadFields book={book} />
      <NumberingFields book={book} />
    </>
  )
}

async function HeadFields({ book }: { book: Letterhead }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <>
      <TextInput
        name="superiorBody"
        label={t('letterhead.superiorBody')}
        hint={t('letterhead.superiorBodyHint')}
        defaultValue={book.superiorBody}
      />
      <TextInput
        name="issuingBody"
        label={t('letterhead.issuingBody')}
        hint={t('letterhead.issuingBodyHint')}
        required
        defaultValue={book.issuingBody}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextInput
          name="abbreviation"
          label={t('letterhead.abbreviation')}
          hint={t('letterhead.abbreviationHint')}
          required
          defaultValue={book.abbreviation}
        />
        <TextInput
          name="place"
          label={t('letterhead.place')}
          hint={t('letterhead.placeHint')}
          required
          defaultValue={book.place}
        />
      </div>
    </>
  )
}

async function NumberingFields({ book }: { book: Letterhead }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <>
      <RadioGroup
        name="profile"
        label={t('letterhead.profile')}
        required
        defaultValue={book.profile}
        options={profiles.map((one) => ({ value: one, label: t(`profiles.${one}`), hint: t(`profileNotes.${one}`) }))}
      />
      <RadioGroup
        name="pattern"
        label={t('letterhead.pattern')}
        required
        defaultValue={book.pattern}
        options={patterns.map((pattern) => ({
          value: pattern,
          label: t(`patterns.${pattern}`, {
            example: symbolOf({ pattern, abbreviation: book.abbreviation || 'CTĐ' }, 'KH', 1),
          }),
        }))}
      />
      <Checkbox
        name="commonSeries"
        label={t('letterhead.commonSeries')}
        hint={t('letterhead.commonSeriesHint')}
        defaultChecked={book.commonSeries}
      />
    </>
  )
}
