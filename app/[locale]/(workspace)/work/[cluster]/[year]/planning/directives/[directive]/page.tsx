import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextArea } from '@/components/ui/text-area'
import { acknowledgeDirectiveAction } from '@/lib/planning/actions'
import { getDirective, type DirectiveView } from '@/lib/planning/queries'
import { formatDateTime, formatDay, formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { openYear } from '../../../open-year'

type Props = { params: Promise<{ cluster: string; year: string; directive: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('directives.heading') }
}

export default async function DirectivePage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const { directive: id } = await params
  const directive = /^[0-9a-f-]{36}$/.test(id) ? await getDirective(ctx, year, id) : null
  if (!directive) notFound()
  const t = await getTranslations('planning')
  const common = await getTranslations('common')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/planning` }, { label: t(`kinds.${directive.kind}`) }]}
        title={directive.subject}
        state={directive.illustrative ? <Chip>{common('illustrative')}</Chip> : null}
      />
      <Columns aside={<DirectiveFacts directive={directive} locale={locale} />}>
        {directive.own && directive.may.acknowledge.ok ? <AcknowledgeForm directive={directive} /> : null}
        <Sheet>
          <SheetHeader title={t('directives.schoolsHeading')} />
          <Table
            caption={t('directives.schoolsHeading')}
            rows={directive.schools}
            rowKey={(row) => row.id}
            columns={[
              { key: 'school', header: t('directives.school'), cell: (row) => row.name[locale] },
              {
                key: 'read',
                header: t('directives.read'),
                cell: (row) =>
                  row.readAt ? (
                    <Chip tone="done">{formatDateTime(row.readAt)}</Chip>
                  ) : (
                    <Chip tone="due">{t('directives.notRead')}</Chip>
                  ),
              },
              {
                key: 'action',
                header: t('directives.action'),
                cell: (row) =>
                  row.actionTaken ? (
                    <span className="whitespace-pre-line">{row.actionTaken}</span>
                  ) : (
                    <span className="text-muted">{t('directives.nothingYet')}</span>
                  ),
              },
            ]}
          />
        </Sheet>
      </Columns>
    </>
  )
}

async function AcknowledgeForm({ directive }: { directive: DirectiveView }): Promise<ReactNode> {
  const t = await getTranslations('planning.directives')
  const said = directive.own?.actionTaken ?? null
  return (
    <Sheet>
      <SheetHeader title={t('own')} />
      <SheetBody>
        <ActionForm action={acknowledgeDirectiveAction} id="acknowledge">
          <input type="hidden" name="directiveId" value={directive.id} />
          <TextArea
            name="actionTaken"
            label={t('actionTaken')}
            hint={t('actionHint')}
            rows={3}
            defaultValue={said ?? ''}
          />
          <div>
            <SubmitButton variant={said === null ? 'primary' : 'outline'}>
              {said === null ? t('acknowledge') : t('acknowledgeAgain')}
            </SubmitButton>
          </div>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

async function DirectiveFacts({ directive, locale }: { directive: DirectiveView; locale: Locale }): Promise<ReactNode> {
  const t = await getTranslations('planning')
  const { file } = directive
  return (
    <Sheet>
      <SheetHeader title={t('directives.document')} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('directives.kind'), value: t(`kinds.${directive.kind}`) },
            { label: t('new.number'), value: directive.number },
            { label: t('new.date'), value: formatDay(directive.date) },
            { label: t('directives.sentAt'), value: formatDateTime(directive.sentAt) },
            {
              label: t('directives.respondBy'),
              value: directive.respondBy ? formatDeadline(directive.respondBy, locale) : t('directives.noDeadline'),
            },
          ]}
        />
        {file ? (
          <DownloadButton href={`/api/files/${file.id}`} wide>
            {file.name}
          </DownloadButton>
        ) : (
          <p className="text-sm text-muted">{t('directives.noFile')}</p>
        )}
      </SheetBody>
    </Sheet>
  )
}
