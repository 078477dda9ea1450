import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table, type Column } from '@/components/ui/table'
import type { PaperVersionView, PaperView } from '@/lib/papers/queries/paper'
import { formatDateTime, formatNumber } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'

type Words = Awaited<ReturnType<typeof getTranslations<'papers'>>>

/** The versions as they were handed in: when, by whom, how large, with their hash. */
export async function VersionsSheet({ paper, href }: { paper: PaperView; href: string }): Promise<ReactNode> {
  const t = await getTranslations('papers')
  const locale = await getLocale()
  const last = paper.versions[0]
  return (
    <Sheet>
      <SheetHeader title={t('page.versions')} />
      <Table<PaperVersionView>
        caption={t('page.versions')}
        rows={paper.versions}
        rowKey={(version) => String(version.number)}
        columns={columns(paper, href, locale, t)}
        empty={
          <SheetBody>
            <p className="text-muted">{t('page.versions_none')}</p>
          </SheetBody>
        }
      />
      {last && paper.inside ? (
        <SheetBody className="border-t border-line">
          <p className="text-xs break-all text-muted">{t('page.sha', { number: last.number, sha: last.sha256 })}</p>
        </SheetBody>
      ) : null}
    </Sheet>
  )
}

function columns(paper: PaperView, href: string, locale: Locale, t: Words): Column<PaperVersionView>[] {
  return [
    {
      key: 'name',
      header: t('page.version_title', { number: '' }).trim(),
      cell: (version) => (
        <span className="whitespace-nowrap">
          <b>{t('page.version_title', { number: String(version.number) })}</b>{' '}
          {version.number === paper.versions[0]?.number ? (
            <span className="font-normal text-muted">· {t('page.current')}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'at',
      header: t('list.submitted'),
      cell: (version) => (
        <>
          {formatDateTime(version.at)}
          <span className="block text-sm text-muted">{t('page.by', { name: version.by })}</span>
        </>
      ),
    },
    {
      key: 'facts',
      header: t('fields.file'),
      cell: (version) => (
        <span className="text-muted">
          {version.fileName ? <span className="block break-all text-ink">{version.fileName}</span> : null}
          {version.fileId ? sizeOf(version.size, locale) : t('page.written_here')}
          <Pages count={version.pages} rules={paper.seminar} t={t} />{' '}
          {version.late ? <Chip tone="due">{t('late')}</Chip> : null}
        </span>
      ),
    },
    {
      key: 'open',
      header: <span className="sr-only">{t('page.download')}</span>,
      kind: 'action',
      cell: (version) => (
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <Open version={version} href={href} t={t} />
          <Against paper={paper} version={version} href={href} t={t} />
        </span>
      ),
    },
  ]
}

type PagesProps = { count: number | null; rules: { pagesMin: number; pagesMax: number }; t: Words }

/** How many pages it has, beside what the rules ask; it is said, and refuses nothing. */
function Pages({ count, rules: { pagesMin, pagesMax }, t }: PagesProps): ReactNode {
  if (count === null) return null
  const pages = ` · ${t('page.pages', { count })} · `
  if (count > pagesMax)
    return (
      <>
        {pages}
        <span className="text-due">{t('page.pages_over', { count: count - pagesMax })}</span>
      </>
    )
  return pages + (count < pagesMin ? t('page.pages_under', { count: pagesMin - count }) : t('page.pages_fit'))
}

function Open({ version, href, t }: { version: PaperVersionView; href: string; t: Words }): ReactNode {
  const which = <span className="sr-only"> {t('page.version', { number: version.number })}</span>
  return version.fileId ? (
    <a className="link" href={`/api/files/${version.fileId}`} download={version.fileName ?? true}>
      {t('page.download')}
      {which}
    </a>
  ) : (
    <Link className="link" href={`${href}/versions/${version.number}`}>
      {t('page.read')}
      {which}
    </Link>
  )
}

type AgainstProps = { paper: PaperView; version: PaperVersionView; href: string; t: Words }

/** To what changed since the latest earlier version that could be read. */
function Against({ paper, version, href, t }: AgainstProps): ReactNode {
  const earlier = paper.versions.find((one) => one.number < version.number && one.readable)
  if (!paper.inside || !version.readable || !earlier) return null
  return (
    <Link className="link" href={`${href}/changes?from=${earlier.number}&to=${version.number}`}>
      {t('changes.against', { number: earlier.number })}
      <span className="sr-only">: {t('page.version', { number: version.number })}</span>
    </Link>
  )
}

/** "1,4 MB" */
const sizeOf = (size: number, locale: Locale): string =>
  size < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(size / 1000)), locale)} kB`
    : `${formatNumber(Math.round(size / 100_000) / 10, locale)} MB`
