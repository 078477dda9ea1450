import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { saveDraftAction, submitPaperAction } from '@/lib/papers/actions'
import type { PaperView } from '@/lib/papers/queries/paper'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { authorWords } from './author-words'
import { AuthorsField } from './authors-field'
import { LoadedAt } from './loaded-at'
import { TitleField } from './title-field'

type Props = {
  paper: PaperView
  schools: YearSchoolNames[]
  /** the titles of the others, each with its school */
  titles: [title: string, school: string][]
  now: Date
  back: string
  locale: Locale
}

/** The next version of a paper: its draft saves itself, handing it in is a press. */
export async function WriteForm(props: Props): Promise<ReactNode> {
  const { paper, schools, now, back, locale } = props
  const t = await getTranslations('papers')
  const revision = paper.state === 'revision_asked'
  const late = now >= paper.deadline
  const deadline = formatDeadline(paper.deadline, locale)
  return (
    <ActionForm action={submitPaperAction} autosave={saveDraftAction} id={`paper-${paper.id}`}>
      <input type="hidden" name="paperId" value={paper.id} />
      <LoadedAt now={now.toISOString()} />
      <Sheet>
        <SheetBody className="gap-6">
          <TitleAndTheme {...props} />
          <Contents {...props} />
          <AuthorsField
            schools={schools.map((school) => ({ value: school.id, label: school.name[locale] }))}
            words={authorWords(locale)}
            start={paper.authors}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t(revision ? 'write.submit_revision' : 'write.submit')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('write.later')}
        </LinkButton>
        <span className="text-sm text-muted">
          {t(late ? 'write.late_note' : revision ? 'write.note_revision' : 'write.note', { deadline })}
        </span>
      </Row>
    </ActionForm>
  )
}

async function TitleAndTheme({ paper, titles }: Props): Promise<ReactNode> {
  const t = await getTranslations('papers')
  return (
    <>
      <TitleField
        label={t('fields.title')}
        start={paper.title}
        titles={titles}
        words={{ similar: t('register.similar'), none: t('register.similar_none') }}
      />
      {paper.seminar.themes.length > 0 ? (
        <Select
          name="theme"
          label={t('fields.theme')}
          placeholder={t('fields.theme_none')}
          defaultValue={paper.theme}
          options={paper.seminar.themes.map((theme) => ({ value: theme, label: theme }))}
        />
      ) : null}
    </>
  )
}

async function Contents({ paper }: Props): Promise<ReactNode> {
  const t = await getTranslations('papers.fields')
  const { seminar } = paper
  const last = paper.versions[0]?.fileName
  return (
    <>
      <TextArea
        name="abstract"
        label={t('abstract')}
        hint={t('abstract_hint', { min: seminar.abstractMin, max: seminar.abstractMax })}
        count="words"
        limit={seminar.abstractMax}
        rows={7}
        required
        defaultValue={paper.abstract}
      />
      <TextInput
        name="keywords"
        label={t('keywords')}
        hint={t('keywords_hint', { min: seminar.keywordsMin, max: seminar.keywordsMax })}
        required={seminar.keywordsMin > 0}
        defaultValue={paper.keywords.join(', ')}
      />
      <FileInput
        name="file"
        label={t('file')}
        hint={t('file_hint')}
        accept={acceptOf('paper')}
        maxBytes={maxFileBytes}
        current={last ? `${t('file_current')}: ${last}` : null}
      />
      <TextArea name="text" label={t('text')} hint={t('text_hint')} count="words" rows={10} defaultValue={paper.text} />
    </>
  )
}
