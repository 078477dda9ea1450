import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { DateInput, DateTimeInput } from '@/components/ui/date-input'
import { FileInput } from '@/components/ui/file-input'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { issueDirectiveAction } from '@/lib/planning/actions'
import { mayIssueDirective } from '@/lib/planning/policy'
import { directiveKinds } from '@/lib/planning/schema'
import { openYear, type YearParams } from '../../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('new.title') }
}

export default async function NewDirectivePage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  if (!mayIssueDirective(ctx.actor).ok) notFound()
  const t = await getTranslations('planning')
  const number = { year: String(year.year) }
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/planning` }, { label: t('directives.new') }]}
        title={t('new.title')}
      />
      <ActionForm action={issueDirectiveAction} id="directive" className="max-w-3xl">
        <input type="hidden" name="yearId" value={year.id} />
        <Sheet>
          <SheetBody className="gap-6">
            <Select
              name="kind"
              label={t('new.kind')}
              required
              defaultValue="guidance"
              options={directiveKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <TextInput name="number" label={t('new.number')} hint={t('new.numberHint')} required />
            <DateInput name="date" label={t('new.date')} required defaultValue={ctx.now} />
            <TextInput name="subject" label={t('new.subject')} hint={t('new.subjectHint')} required />
            <DateTimeInput name="respondBy" label={t('new.respondBy')} />
            <FileInput
              name="file"
              label={t('new.file')}
              hint={t('new.fileHint')}
              accept={acceptOf('directive')}
              maxBytes={maxFileBytes}
            />
            <RadioGroup
              name="scope"
              label={t('new.scope')}
              defaultValue="one"
              options={[
                { value: 'one', label: t('new.scopeOne', number) },
                { value: 'all', label: t('new.scopeAll', number) },
              ]}
            />
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('new.send')}</SubmitButton>
          <span className="text-sm text-muted">{t('new.after')}</span>
        </Row>
      </ActionForm>
    </>
  )
}
