import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import { registerTitleAction } from '@/lib/papers/actions'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { SeminarView } from '@/lib/seminars/queries/seminars'
import { authorWords } from './author-words'
import { AuthorsField } from './authors-field'
import { TitleField } from './title-field'

type Props = {
  seminar: SeminarView
  /** who registers, and is the first author until said otherwise */
  author: string
  /** the schools of the year on whose staff he is */
  own: YearSchoolNames[]
  schools: YearSchoolNames[]
  titles: [title: string, school: string][]
  back: string
  locale: Locale
}

/** The title of a paper with its authors. */
export async function RegisterForm(props: Props): Promise<ReactNode> {
  const { seminar, author, own, schools, back, locale } = props
  const t = await getTranslations('papers')
  const first = { name: author, organisationId: own[0]?.id ?? '', affiliation: '', presents: true }
  return (
    <ActionForm action={registerTitleAction} id="register">
      <input type="hidden" name="seminarId" value={seminar.id} />
      <Sheet>
        <SheetBody className="gap-6">
          <TitleFields {...props} />
          <AuthorsField
            schools={schools.map((school) => ({ value: school.id, label: school.name[locale] }))}
            words={authorWords(locale)}
            start={[{ ...first, degree: '', post: '', email: '', phone: '' }]}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('register.submit')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('write.later')}
        </LinkButton>
        <span className="text-sm text-muted">
          {t('register.note', { deadline: formatDeadline(seminar.papersCloseAt, locale) })}
        </span>
      </Row>
    </ActionForm>
  )
}

async function TitleFields({ seminar, own, titles, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('papers')
  return (
    <>
      <TitleField
        label={t('fields.title')}
        start=""
        titles={titles}
        words={{ similar: t('register.similar'), none: t('register.similar_none') }}
      />
      {own.length === 1 ? (
        <input type="hidden" name="schoolId" value={own[0]?.id} />
      ) : (
        <Select
          name="schoolId"
          label={t('fields.school')}
          required
          options={own.map((school) => ({ value: school.id, label: school.name[locale] }))}
        />
      )}
      {seminar.themes.length > 0 ? (
        <Select
          name="theme"
          label={t('fields.theme')}
          placeholder={t('fields.theme_none')}
          options={seminar.themes.map((theme) => ({ value: theme, label: theme }))}
        />
      ) : null}
    </>
  )
}
