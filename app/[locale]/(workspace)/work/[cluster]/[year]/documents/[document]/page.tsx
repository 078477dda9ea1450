import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { toString as draw } from 'qrcode'
import type { ReactNode } from 'react'
import { DocumentChip } from '@/components/documents/state-chip'
import { IssueSheet } from '@/components/drafting/issue-sheet'
import { documentNames } from '@/components/drafting/names'
import { Paper } from '@/components/drafting/paper'
import { ProseForm } from '@/components/drafting/prose-form'
import { ChangesSheet, MissingSheet } from '@/components/drafting/standing-sheets'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getDrafted } from '@/lib/drafting/queries'
import { hasPdfPrinter } from '@/lib/platform/word/pdf'
import { openYear } from '../../open-year'

type Props = { params: Promise<{ cluster: string; year: string; document: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafting'))('menu') }
}

export default async function DraftedPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const view = await getDrafted(ctx, year, (await params).document)
  if (!view) notFound()
  const t = await getTranslations('drafting')
  const register = await getTranslations('documents.document')
  const named = await documentNames()
  const { document, source, layout, faults } = view
  const drawn = await draw(document.address, { type: 'svg', margin: 2 })
  const name = named(source.kind, source.type)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title', { year: String(year.year) }), href: `${home}/documents` }, { label: name }]}
        title={document.subject || t('untitled')}
        state={<DocumentChip state={document.state} />}
        lead={[name, document.symbol].filter(Boolean).join(' ')}
      />
      <Columns
        className="xl:grid-cols-[minmax(0,1fr)_400px]"
        aside={
          <>
            <IssueSheet view={view} pdf={await hasPdfPrinter()} />
            <MissingSheet view={view} />
            <ChangesSheet view={view} />
            <ProseForm view={view} />
          </>
        }
      >
        {faults.length > 0 ? (
          <Notice tone="due">{t('previewFaulty', { tags: faults.join(', ') })}</Notice>
        ) : layout ? (
          <section aria-labelledby="preview">
            <h2 id="preview" className="mb-1">
              {t('preview')}
            </h2>
            <p className="mb-3 text-sm text-muted">{t(document.state === 'draft' ? 'previewText' : 'previewFrozen')}</p>
            <Paper
              layout={layout}
              label={t('page')}
              code={`data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`}
              codeAlt={register('codeAlt')}
            />
          </section>
        ) : (
          <Notice tone="due">{t('previewUnread')}</Notice>
        )}
      </Columns>
    </>
  )
}
