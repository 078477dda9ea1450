import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Checkbox, CheckboxGroup } from '@/components/ui/choice'
import { DateTimeInput } from '@/components/ui/date-input'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { findingCodes } from '@/lib/papers/rules/form-finding'
import type { FormAction } from '@/lib/platform/form-state'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { Bilingual } from '@/lib/platform/result'
import { joinThemes } from '@/lib/seminars/schema'

export type SeminarValues = {
  topic: string
  purpose: string
  themes: string[]
  suggestions: string[]
  organisers: string
  hostId: string
  startsAt: Date | null
  endsAt: Date | null
  place: string
  link: string
  presidium: string[]
  secretaries: string[]
  titlesOpenAt: Date | null
  titlesCloseAt: Date | null
  papersOpenAt: Date | null
  papersCloseAt: Date | null
  lateAllowed: boolean
  blindReview: boolean
  consentsNeeded: boolean
  demandedFindings: string[]
  font: string
  rulesText: string
  contact: string
} & Record<'pagesMin' | 'pagesMax' | 'abstractMin' | 'abstractMax' | 'keywordsMin' | 'keywordsMax', number>

type Props = {
  action: FormAction
  /** the year of a new one, or the seminar and its version */
  hidden: Record<string, string>
  hosts: { id: string; name: Bilingual }[]
  values: SeminarValues
  submit: string
  back: string
}

/** What a seminar is: topic, hours, who leads, windows, paper rules. */
export async function SeminarForm({ action, hidden, hosts, values, submit, back }: Props): Promise<ReactNode> {
  const t = await getTranslations('seminars')
  const locale = await getLocale()
  return (
    <ActionForm action={action} id="seminar">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Sheet>
        <SheetHeader title={t('sections.topic')} />
        <SheetBody className="gap-6">
          <TextArea name="topic" label={t('fields.topic')} rows={3} required defaultValue={values.topic} />
          <TextArea name="purpose" label={t('fields.purpose')} rows={3} defaultValue={values.purpose} />
          <TextArea
            name="themes"
            label={t('fields.themes')}
            hint={t('fields.themes_hint')}
            rows={6}
            defaultValue={joinThemes(values.themes, values.suggestions)}
          />
        </SheetBody>
      </Sheet>
      <TimeFields values={values} hosts={hosts} locale={locale} t={t} />
      <PeopleFields values={values} t={t} />
      <WindowsFields values={values} t={t} />
      <RulesFields values={values} t={t} />
      <DemandsFields values={values} t={t} />
      <Row>
        <SubmitButton>{submit}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('later')}
        </LinkButton>
      </Row>
    </ActionForm>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'seminars'>>>

type TimeProps = Pick<Props, 'values' | 'hosts'> & { locale: Locale; t: Words }

function TimeFields({ values, hosts, locale, t }: TimeProps): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={t('sections.time')} />
      <SheetBody className="gap-6">
        <Select
          name="hostId"
          label={t('fields.host')}
          required
          defaultValue={values.hostId}
          options={hosts.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateTimeInput name="startsAt" label={t('fields.starts')} required defaultValue={values.startsAt} />
          <DateTimeInput name="endsAt" label={t('fields.ends')} required defaultValue={values.endsAt} />
        </div>
        <TextInput name="place" label={t('fields.place')} defaultValue={values.place} />
        <TextInput name="link" type="url" label={t('fields.link')} defaultValue={values.link} />
        <Checkbox name="alongside" label={t('fields.alongside')} defaultChecked />
      </SheetBody>
    </Sheet>
  )
}

function PeopleFields({ values, t }: { values: SeminarValues; t: Words }): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={t('sections.people')} />
      <SheetBody className="gap-6">
        <TextArea
          name="presidium"
          label={t('fields.presidium')}
          hint={t('fields.presidium_hint')}
          rows={3}
          defaultValue={values.presidium.join('\n')}
        />
        <TextArea
          name="secretaries"
          label={t('fields.secretaries')}
          hint={t('fields.secretaries_hint')}
          rows={2}
          defaultValue={values.secretaries.join('\n')}
        />
        <TextInput
          name="organisers"
          label={t('fields.organisers')}
          hint={t('fields.organisers_hint')}
          defaultValue={values.organisers}
        />
        <TextInput name="contact" label={t('fields.contact')} defaultValue={values.contact} />
      </SheetBody>
    </Sheet>
  )
}

function WindowsFields({ values, t }: { values: SeminarValues; t: Words }): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={t('sections.windows')} aside={t('window.zone')} />
      <SheetBody className="gap-6">
        <div className="grid gap-6 sm:grid-cols-2">
          <DateTimeInput
            name="titlesOpenAt"
            label={t('fields.titles_open')}
            required
            defaultValue={values.titlesOpenAt}
          />
          <DateTimeInput
            name="titlesCloseAt"
            label={t('fields.titles_close')}
            required
            defaultValue={values.titlesCloseAt}
          />
          <DateTimeInput
            name="papersOpenAt"
            label={t('fields.papers_open')}
            required
            defaultValue={values.papersOpenAt}
          />
          <DateTimeInput
            name="papersCloseAt"
            label={t('fields.papers_close')}
            required
            defaultValue={values.papersCloseAt}
          />
        </div>
        <Checkbox name="lateAllowed" label={t('fields.late')} defaultChecked={values.lateAllowed} />
      </SheetBody>
    </Sheet>
  )
}

const numbers = [
  ['pagesMin', 'pages_min'],
  ['pagesMax', 'pages_max'],
  ['abstractMin', 'abstract_min'],
  ['abstractMax', 'abstract_max'],
  ['keywordsMin', 'keywords_min'],
  ['keywordsMax', 'keywords_max'],
] as const

function RulesFields({ values, t }: { values: SeminarValues; t: Words }): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={t('sections.rules')} />
      <SheetBody className="gap-6">
        <div className="grid gap-6 sm:grid-cols-2">
          {numbers.map(([name, label]) => (
            <TextInput
              key={name}
              name={name}
              type="number"
              inputMode="numeric"
              label={t(`fields.${label}`)}
              required
              defaultValue={values[name]}
            />
          ))}
        </div>
        <TextInput name="font" label={t('fields.font')} required defaultValue={values.font} />
        <TextArea name="rulesText" label={t('fields.rules_text')} rows={4} defaultValue={values.rulesText} />
      </SheetBody>
    </Sheet>
  )
}

async function DemandsFields({ values, t }: { values: SeminarValues; t: Words }): Promise<ReactNode> {
  const kinds = await getTranslations('papers.form.kinds')
  return (
    <Sheet>
      <SheetHeader title={t('sections.demands')} />
      <SheetBody className="gap-6">
        <Checkbox
          name="blindReview"
          label={t('fields.blind')}
          hint={t('fields.blind_hint')}
          defaultChecked={values.blindReview}
        />
        <Checkbox
          name="consentsNeeded"
          label={t('fields.consents')}
          hint={t('fields.consents_hint')}
          defaultChecked={values.consentsNeeded}
        />
        <details open={values.demandedFindings.length > 0}>
          <summary className="link w-fit cursor-pointer py-2.5">{t('fields.demanded_open')}</summary>
          <CheckboxGroup
            name="demandedFindings[]"
            label={t('fields.demanded')}
            hint={t('fields.demanded_hint')}
            defaultValue={values.demandedFindings}
            inline
            options={findingCodes.map((code) => ({ value: code, label: kinds(code) }))}
          />
        </details>
      </SheetBody>
    </Sheet>
  )
}
