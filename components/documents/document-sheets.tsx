import { getLocale, getTranslations } from 'next-intl/server'
import { toString as draw } from 'qrcode'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { DocumentView, FileLine } from '@/lib/documents/queries'
import { formatDateTime, formatDay, formatDeadline, formatSize } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'
import { sentenceOf } from '@/lib/platform/i18n/sentence'

type Props = { document: DocumentView }

/** What stands in the way of any further change: signed and locked, or cancelled. */
export async function StandingNotice({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.document')
  const locale = await getLocale()
  if (document.state === 'cancelled')
    return (
      <Notice tone="due" title={t('cancelled')}>
        {t('cancelledText', { reason: document.cancelReason ?? '' })}
      </Notice>
    )
  if (document.state !== 'signed' || !document.signedAt) return null
  return (
    <Notice tone="done" title={t('frozen', { at: formatDeadline(document.signedAt, locale) })}>
      {t('frozenText')}
    </Notice>
  )
}

/** The facts of a document as the register has them. */
export async function FactsSheet({ document, body }: Props & { body: string }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  const { direction, year } = document
  const outgoing = direction === 'outgoing'
  const fact = (label: string, value: ReactNode): { label: string; value: ReactNode } | null =>
    value === null || value === '' ? null : { label, value }
  return (
    <Sheet>
      <SheetHeader title={t('document.facts')} />
      <SheetBody>
        <Facts
          facts={[
            fact(t('document.book'), body),
            outgoing ? null : fact(t('columns.arrivalNumber'), document.printedNumber),
            fact(t('columns.symbol'), document.symbol),
            outgoing && document.state === 'draft' ? fact(t('document.next'), document.nextSymbol) : null,
            fact(t(outgoing ? 'columns.date' : 'columns.arrivedOn'), document.date && formatDay(document.date)),
            fact(t('columns.sender'), document.sender),
            fact(t('columns.senderDate'), document.senderDate && formatDay(document.senderDate)),
            fact(t('columns.subject'), document.subject),
            fact(t('columns.signer'), document.signer),
            fact(t('document.authorityAndPost'), await postOf(document)),
            fact(t(outgoing ? 'draft.addressee' : 'incoming.addressee'), document.addressee),
            fact(t('columns.recipients'), document.recipients.length > 0 ? document.recipients.join('; ') : null),
            fact(
              t('document.year'),
              year && (
                <Link className="link" href={`/work/${year.clusterCode}/${year.year}`}>
                  {String(year.year)}
                </Link>
              ),
            ),
          ]}
        />
      </SheetBody>
    </Sheet>
  )
}

async function postOf({ authority, signerPost }: DocumentView): Promise<string> {
  const t = await getTranslations('documents.authorities')
  return [authority === 'own' ? '' : t(authority), signerPost].filter(Boolean).join(' ')
}

/** The files of a document, with the hash of what was signed. */
export async function FilesSheet({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.document')
  const { file, scan } = document
  const word = t(document.direction === 'outgoing' ? 'word' : 'arrived')
  return (
    <Sheet>
      <SheetHeader title={t('files')} />
      <SheetBody>
        {file || scan ? (
          <List>
            {file ? <FileRow file={file} what={word} /> : null}
            {scan ? <FileRow file={scan} what={t('scan')} /> : null}
          </List>
        ) : (
          <p className="text-muted">{t('noFiles')}</p>
        )}
        {document.signedSha256 ? (
          <p className="text-sm text-muted">
            {t('sha')}: <code className="break-all">{document.signedSha256}</code>
          </p>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

async function FileRow({ file, what }: { file: FileLine; what: string }): Promise<ReactNode> {
  const t = await getTranslations('documents.document')
  const locale = await getLocale()
  return (
    <ListRow aside={formatSize(file.size, locale)}>
      <a className="link break-words" href={`/api/files/${file.id}`} aria-label={t('download', { name: file.name })}>
        {file.name}
      </a>
      <span className="block text-sm text-muted">{what}</span>
    </ListRow>
  )
}

/** The code that the print carries; drawn black on white in dark as well, since a reader needs the contrast. */
export async function CodeSheet({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.document')
  if (document.direction === 'incoming') return null
  const drawn = await draw(document.address, { type: 'svg', margin: 2 })
  const path = document.address.slice(document.address.indexOf('/vi/d/') + 3)
  return (
    <Sheet>
      <SheetHeader title={t('code')} />
      <SheetBody>
        {/* eslint-disable-next-line @next/next/no-img-element -- drawn for this page, without an address of its own */}
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`}
          alt={t('codeAlt')}
          className="w-40"
        />
        <p className="text-sm text-muted">{t('codeText')}</p>
        <Link className="link w-fit" href={path}>
          {t('check')}
        </Link>
      </SheetBody>
    </Sheet>
  )
}

/** What was done with the document, oldest first. */
export async function HistorySheet({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.document')
  const locale = await getLocale()
  const say = await lookup(locale)
  return (
    <Sheet>
      <SheetHeader title={t('history')} />
      <SheetBody>
        {document.history.length === 0 ? (
          <p className="text-muted">{t('historyEmpty')}</p>
        ) : (
          <List>
            {document.history.map((line) => (
              <ListRow key={line.id} aside={formatDateTime(line.fieldAt)}>
                {sentenceOf(say, 'events', line.event, line.facts, locale)}
                <span className="block text-sm text-muted">{line.actorName}</span>
              </ListRow>
            ))}
          </List>
        )}
      </SheetBody>
    </Sheet>
  )
}
