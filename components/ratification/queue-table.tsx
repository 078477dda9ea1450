import { Check, Stamp, TriangleAlert } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { formatDate, formatDay } from '@/lib/platform/i18n/format'
import { acceptDossiersAction } from '@/lib/ratification/actions'
import type { OpenHandOver, QueueLine } from '@/lib/ratification/queries/queue'
import type { WaitingRevocation } from '@/lib/ratification/queries/revocations'

type QueueProps = { lines: QueueLine[]; answers: boolean; narrowed: boolean }

/** The dossiers of all clusters: what they ask, how complete they are, how many working days are left. */
export async function QueueTable({ lines, answers, narrowed }: QueueProps): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const complete = lines.filter(isComplete).length
  return (
    <Sheet>
      <SheetHeader title={t('queue')} aside={t('queueAside')} />
      {answers && lines.length > 0 ? (
        // stays when nothing is left to accept: what became of the last press is said here
        <ActionForm action={acceptDossiersAction} id="accept-many" draft={false} className="gap-0">
          <Queue lines={lines} chooses narrowed={narrowed} />
          {complete > 0 ? (
            <SheetBody className="border-t border-line">
              <p className="text-md text-muted">{t('acceptManyText', { count: complete })}</p>
              <SubmitButton variant="outline" className="justify-self-start">
                {t('acceptMany')}
              </SubmitButton>
            </SheetBody>
          ) : null}
        </ActionForm>
      ) : (
        <Queue lines={lines} chooses={false} narrowed={narrowed} />
      )}
    </Sheet>
  )
}

/** A dossier that waits for its answer with nothing missing: it may be accepted with others at one press. */
const isComplete = (line: QueueLine): boolean => line.waits?.for === 'answer' && line.missing.length === 0

async function Queue({
  lines,
  chooses,
  narrowed,
}: Omit<QueueProps, 'answers'> & { chooses: boolean }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const first = lines.find((line) => line.waits)?.id
  return (
    <Table
      caption={t('queue')}
      rows={lines}
      rowKey={(line) => line.id}
      empty={
        <EmptyState icon={Stamp} title={t(narrowed ? 'nothingFound' : 'empty')}>
          {t(narrowed ? 'nothingFoundText' : 'emptyText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'cluster',
          header: t('cluster'),
          cell: (line) => <Letter line={line} />,
        },
        {
          key: 'asked',
          header: t('asked'),
          cell: (line) => <Asked line={line} />,
        },
        {
          key: 'pieces',
          header: t('pieces'),
          cell: (line) => (
            <>
              <Completeness line={line} />
              {chooses && isComplete(line) ? (
                <Checkbox name={`accept.${line.id}`} value="yes" label={t('choose')} />
              ) : null}
            </>
          ),
        },
        { key: 'left', header: t('left'), cell: (line) => <TimeLeft line={line} /> },
        {
          key: 'open',
          header: <span className="sr-only">{t('open')}</span>,
          kind: 'action',
          cell: (line) => (
            <LinkButton
              className="whitespace-nowrap"
              variant={line.id === first ? 'primary' : 'outline'}
              href={`/academy/ratification/${line.year.clusterCode}/${line.year.year}`}
            >
              {t('open')}
            </LinkButton>
          ),
        },
      ]}
    />
  )
}

async function Letter({ line }: { line: QueueLine }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  return (
    <>
      {line.cluster[await getLocale()]} · {t('year', { year: String(line.year.year) })}
      <span className="block text-sm font-normal text-muted">
        {t('letterLine', { number: line.number ?? '–', date: line.date ? formatDay(line.date) : '–' })}
      </span>
    </>
  )
}

async function Asked({ line }: { line: QueueLine }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const locale = await getLocale()
  return (
    <>
      {line.asked.map(({ award, count }) => (
        <div key={award.vi}>{t('askedLine', { count, award: award[locale] })}</div>
      ))}
      <div>{t('offices', { count: line.elections })}</div>
    </>
  )
}

async function Completeness({ line }: { line: QueueLine }): Promise<ReactNode> {
  const t = await getTranslations('ratification')
  if (line.missing.length === 0)
    return (
      <span className="inline-flex items-center gap-1.5 text-done">
        <Check className="icon" aria-hidden="true" /> {t('desk.complete', { count: line.pieces })}
      </span>
    )
  return (
    <span className="inline-flex items-start gap-1.5 font-semibold text-late">
      <TriangleAlert className="icon mt-1" aria-hidden="true" />
      {t('desk.missing', { what: line.missing.map((kind) => t(`pieces.${kind}`).toLocaleLowerCase('vi')).join(', ') })}
    </span>
  )
}

async function TimeLeft({ line }: { line: QueueLine }): Promise<ReactNode> {
  const t = await getTranslations('ratification')
  if (!line.waits) {
    return (
      <span className="text-muted">{line.state === 'returned' ? t('states.returned') : t('desk.nothingWaits')}</span>
    )
  }
  const { left } = line.waits
  if (left < 0) return <span className="font-semibold text-late">{t('desk.lateBy', { days: -left })}</span>
  const words = line.waits.for === 'answer' ? t('desk.toAnswer', { days: left }) : t('desk.toDecide', { days: left })
  return <span className={left <= 5 ? 'font-semibold text-due' : ''}>{words}</span>
}

/** Hand-overs whose items are still open, where the Academy sees them. */
export async function OpenHandOvers({ lines }: { lines: OpenHandOver[] }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const locale = await getLocale()
  if (lines.length === 0) return null
  return (
    <Sheet>
      <SheetHeader title={t('handOvers')} />
      <SheetBody>
        <List>
          {lines.map((line) => (
            <ListRow
              key={line.year.id}
              aside={
                <Link className="link" href={`/work/${line.year.clusterCode}/${line.year.year}/hand-over`}>
                  {t('seeHandOver')}
                </Link>
              }
            >
              <b className="font-medium">
                {line.cluster[locale]} · {t('year', { year: String(line.year.year) })}
              </b>
              <div className="text-sm text-muted">{t('handOverLine', { count: line.open })}</div>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

/** Awards that somebody proposed to take back: another one of the Academy decides. */
export async function WaitingRevocations({ lines }: { lines: WaitingRevocation[] }): Promise<ReactNode> {
  const t = await getTranslations('ratification.revocation')
  const locale = await getLocale()
  if (lines.length === 0) return null
  return (
    <Sheet>
      <SheetHeader title={t('desk')} />
      <SheetBody>
        <List>
          {lines.map((line) => (
            <ListRow key={line.id} aside={formatDate(line.proposedAt)}>
              <Link className="link font-medium" href={line.href}>
                {line.school[locale]}
              </Link>
              <div className="text-sm text-muted">
                {t('deskLine', { award: line.award[locale], year: String(line.year) })}
              </div>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
