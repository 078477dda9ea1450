import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { PaperVersionView, PaperView } from '@/lib/papers/queries/paper'
import { formatDateTime, formatNumber } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'

/** The versions as they were handed in: when, by whom, how large, with their hash. */
export async function VersionsSheet({ paper, href }: { paper: PaperView; href: string }): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  const common = await getTranslations('papers')
  const locale = await getLocale()
  const { pagesMin, pagesMax } = paper.seminar
  const pages = (count: number | null): ReactNode => {
    if (count === null) return null
    if (count > pagesMax)
      return (
        <>
          {' '}
          · {t('pages', { count })} · <span className="text-due">{t('pages_over', { count: count - pagesMax })}</span>
        </>
      )
    return ` · ${t('pages', { count })} · ${count < pagesMin ? t('pages_under', { count: pagesMin - count }) : t('pages_fit')}`
  }
  return (
    <Sheet>
      <SheetHeader title={t('versions')} />
      <Table<PaperVersionView>
        caption={t('versions')}
        rows={paper.versions}
        rowKey={(version) => String(version.number)}
        empty={
          <SheetBody>
            <p className="text-muted">{t('versions_none')}</p>
          </SheetBody>
        }
        columns={[
          {
            key: 'name',
            header: t('version_title', { number: '' }).trim(),
            cell: (version) => (
              <span className="whitespace-nowrap" title={t('sha', { number: version.number, sha: version.sha256 })}>
                <b>{t('version_title', { number: String(version.number) })}</b>{' '}
                {version.number === paper.versions[0]?.number ? (
                  <span className="font-normal text-muted">· {t('current')}</span>
                ) : null}
              </span>
            ),
          },
          {
            key: 'at',
            header: common('list.submitted'),
            cell: (version) => (
              <>
                {formatDateTime(version.at)}
                <span className="block text-sm text-muted">{t('by', { name: version.by })}</span>
              </>
            ),
          },
          {
            key: 'facts',
            header: common('fields.file'),
            cell: (version) => (
              <span className="text-muted">
                {version.fileId ? sizeOf(version.size, locale) : t('written_here')}
                {pages(version.pages)} {version.late ? <Chip tone="due">{common('late')}</Chip> : null}
              </span>
            ),
          },
          {
            key: 'open',
            header: <span className="sr-only">{t('download')}</span>,
            kind: 'action',
            cell: (version) =>
              version.fileId ? (
                <a className="link" href={`/api/files/${version.fileId}`} download={version.fileName ?? true}>
                  {t('download')}
                  <span className="sr-only"> {t('version', { number: version.number })}</span>
                </a>
              ) : (
                <Link className="link" href={`${href}/versions/${version.number}`}>
                  {t('read')}
                  <span className="sr-only"> {t('version', { number: version.number })}</span>
                </Link>
              ),
          },
        ]}
      />
      {paper.versions[0] && paper.inside ? (
        <SheetBody className="border-t border-line">
          <p className="text-xs break-all text-muted">
            {t('sha', { number: paper.versions[0].number, sha: paper.versions[0].sha256 })}
          </p>
        </SheetBody>
      ) : null}
    </Sheet>
  )
}

/** "1,4 MB" */
const sizeOf = (size: number, locale: Locale): string =>
  size < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(size / 1000)), locale)} kB`
    : `${formatNumber(Math.round(size / 100_000) / 10, locale)} MB`
