import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { authorWords } from '@/components/papers/author-words'
import { AuthorsField } from '@/components/papers/authors-field'
import { LoadedAt } from '@/components/papers/loaded-at'
import { PointsSheet } from '@/components/papers/points-sheet'
import { TitleField } from '@/components/papers/title-field'
import { RulesSheet } from '@/components/seminars/rules-sheet'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { Columns, Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { listYearSchools } from '@/lib/calendar/queries'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { saveDraftAction, submitPaperAction } from '@/lib/papers/actions'
import { listPapers } from '@/lib/papers/queries/list'
import { getPaper } from '@/lib/papers/queries/paper'
import { db } from '@/lib/platform/db/client'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ paper: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.write'))('crumb') }
}

export default async function WritePaperPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const paper = await getPaper(ctx, year, (await params).paper)
  if (!paper) notFound()
  const [list, schools, t, words] = await Promise.all([
    listPapers(ctx, year, paper.seminar.id),
    listYearSchools(db(), year, ctx.now),
    getTranslations('papers'),
    getTranslations('seminars'),
  ])
  const { seminar } = paper
  const back = `${home}/papers/${paper.id}`
  const revision = paper.state === 'revision_asked'
  const deadline = formatDeadline(paper.deadline, locale)
  const late = ctx.now >= paper.deadline
  const header = (
    <PageHeader
      crumbs={[
        { label: `${words('name')} ${formatDate(seminar.startsAt)}`, href: `${home}/seminars/${seminar.id}` },
        { label: words('papers'), href: `${home}/seminars/${seminar.id}/papers` },
        { label: paper.title, href: back },
      ]}
      title={t(revision ? 'write.title_revision' : paper.versions.length > 0 ? 'write.title_new' : 'write.title_first')}
    />
  )
  if (!paper.acts.submit.ok)
    return (
      <>
        {header}
        <RefusalNotice {...await sayRefusal(paper.acts.submit.refusal, locale)} />
      </>
    )
  const titles = (list?.lines ?? [])
    .filter(([id]) => id !== paper.id)
    .map(([, title, school]): [string, string] => [title, list?.schools[school]?.short[locale] ?? ''])
  return (
    <>
      {header}
      <Columns
        aside={
          <>
            <RulesSheet rules={seminar} />
            {revision ? <PointsSheet paper={paper} locale={locale} /> : null}
          </>
        }
      >
        <ActionForm action={submitPaperAction} autosave={saveDraftAction} id={`paper-${paper.id}`}>
          <input type="hidden" name="paperId" value={paper.id} />
          <LoadedAt now={ctx.now.toISOString()} />
          <Sheet>
            <SheetBody className="gap-6">
              <TitleField
                label={t('fields.title')}
                start={paper.title}
                titles={titles}
                words={{ similar: t('register.similar'), none: t('register.similar_none') }}
              />
              {seminar.themes.length > 0 ? (
                <Select
                  name="theme"
                  label={t('fields.theme')}
                  placeholder={t('fields.theme_none')}
                  defaultValue={paper.theme}
                  options={seminar.themes.map((theme) => ({ value: theme, label: theme }))}
                />
              ) : null}
              <TextArea
                name="abstract"
                label={t('fields.abstract')}
                hint={t('fields.abstract_hint', { min: seminar.abstractMin, max: seminar.abstractMax })}
                count="words"
                limit={seminar.abstractMax}
                rows={7}
                required
                defaultValue={paper.abstract}
              />
              <TextInput
                name="keywords"
                label={t('fields.keywords')}
                hint={t('fields.keywords_hint', { min: seminar.keywordsMin, max: seminar.keywordsMax })}
                required={seminar.keywordsMin > 0}
                defaultValue={paper.keywords.join(', ')}
              />
              <FileInput
                name="file"
                label={t('fields.file')}
                hint={t('fields.file_hint')}
                accept={acceptOf('paper')}
                maxBytes={maxFileBytes}
                current={
                  paper.versions[0]?.fileName ? `${t('fields.file_current')}: ${paper.versions[0].fileName}` : null
                }
              />
              <TextArea
                name="text"
                label={t('fields.text')}
                hint={t('fields.text_hint')}
                count="words"
                rows={10}
                defaultValue={paper.text}
              />
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
      </Columns>
    </>
  )
}
