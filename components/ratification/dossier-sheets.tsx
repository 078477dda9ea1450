import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { TickList } from '@/components/ui/tick'
import { sayFacts } from '@/lib/platform/facts'
import { formatDay, formatDeadline } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'
import type { DecisionLine, DossierView, Electee, Nominee } from '@/lib/ratification/queries/dossier'

/** The pieces of a dossier, there or missing, with who owes them. */
export async function PiecesSheet({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification')
  const locale = await getLocale()
  const say = await lookup(locale)
  const there = view.pieces.filter((piece) => piece.there).length
  const items = view.dossier?.state === 'returned' ? view.dossier.returnItems : []
  const asked = new Map(items.map((item) => [item.piece, item.reason]))
  return (
    <Sheet>
      <SheetHeader title={t('page.pieces')} aside={t('page.piecesCount', { there, all: view.pieces.length })} />
      <SheetBody>
        <TickList
          items={view.pieces.map((piece) => {
            const ower = view.owers[piece.owedById ?? '']
            return {
              key: piece.kind,
              state: piece.there ? 'done' : 'open',
              text: (
                <>
                  {t(`pieces.${piece.kind}`)}
                  {piece.there ? null : (
                    <>
                      {': '}
                      <Link className="link" href={piece.href}>
                        {say(`ratification.missing.${piece.kind}`, sayFacts(piece.facts, locale))}
                      </Link>
                    </>
                  )}
                </>
              ),
              note: noteOf(asked.get(piece.kind) ?? null, piece.there ? null : (ower?.[locale] ?? null)),
            }
          })}
        />
      </SheetBody>
    </Sheet>
  )
}

/** What the Academy asks for of a piece, and who owes one that is missing. */
const noteOf = (asked: string | null, owed: string | null): ReactNode =>
  asked === null && owed === null ? undefined : <PieceNote asked={asked} owed={owed} />

async function PieceNote({ asked, owed }: { asked: string | null; owed: string | null }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  return (
    <>
      {asked === null ? null : <span className="block font-medium text-late">{t('askedFor', { reason: asked })}</span>}
      {owed === null ? null : t('owed', { school: owed })}
    </>
  )
}

type LetterProps = { dossier: NonNullable<DossierView['dossier']> }

/** The submission letter as it was sent. */
export async function LetterSheet({ dossier: { number, date, letter } }: LetterProps): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  return (
    <Sheet>
      <SheetHeader title={t('letter')} aside={date ? `${number ?? ''} · ${formatDay(date)}` : undefined} />
      <SheetBody>
        <div className="document whitespace-pre-line">{letter}</div>
      </SheetBody>
    </Sheet>
  )
}

const awardTones = { nominated: 'award', confirmed: 'done', refused: 'late' } as const

/** Who is proposed for what: "đề nghị" until the Academy has decided; a refused one stays with its reason. */
export async function NominationsSheet({ nominations }: { nominations: Nominee[] }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const locale = await getLocale()
  const words = { nominated: t('proposed'), confirmed: t('confirmed'), refused: t('refusedAward') }
  return (
    <Sheet>
      <SheetHeader title={t('nominations')} />
      <SheetBody>
        {nominations.length === 0 ? <p className="text-muted">{t('noNominations')}</p> : null}
        <List>
          {nominations.map((one) => (
            <ListRow
              key={one.id}
              aside={one.school ? <Chip tone={awardTones[one.state]}>{words[one.state]}</Chip> : null}
            >
              <b className="font-medium">
                {one.school ? one.school[locale] : t('noneAward', { award: one.award[locale] })}
              </b>
              <div className="text-sm text-muted">
                {one.school ? one.award[locale] : one.noneReason}
                {one.reason ? ` · ${one.reason}` : null}
              </div>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

const electionTones = { elected: 'due', recognised: 'done', refused: 'late', declined: 'neutral' } as const

/** Who was elected: "được bầu, chờ công nhận" until the Academy has decided. */
export async function ElectedSheet({ elections }: { elections: Electee[] }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  const words = { elected: t('awaiting'), recognised: t('recognised'), refused: t('refused'), declined: t('declined') }
  return (
    <Sheet>
      <SheetHeader title={t('elections')} />
      <SheetBody>
        {elections.length === 0 ? <p className="text-muted">{t('noElections')}</p> : null}
        <List>
          {elections.map((one) => (
            <ListRow
              key={one.id}
              aside={one.school ? <Chip tone={electionTones[one.state]}>{words[one.state]}</Chip> : null}
            >
              <b className="font-medium">
                {one.school ? one.school[locale] : t('noneRole', { role: roles(one.role) })}
              </b>
              <div className="text-sm text-muted">
                {roles(one.role)} {one.forYear}
                {one.noneReason || one.reason ? ` · ${one.noneReason ?? one.reason}` : null}
              </div>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

type DecisionsProps = {
  decisions: DecisionLine[]
  /** the reader takes the certificates of a whole decision */
  prints?: boolean
}

/** The Academy's decisions on the year: number, day, signer, scan, and the instant at which powers pass. */
export async function DecisionsSheet({ decisions, prints = false }: DecisionsProps): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const common = await getTranslations('common')
  const desk = await getTranslations('ratification.desk')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('decisions')} />
      <SheetBody>
        {decisions.length === 0 ? <p className="text-muted">{t('noDecisions')}</p> : null}
        <List>
          {decisions.map((one) => (
            <ListRow key={`${one.kind}-${one.number}`}>
              <b className="font-medium">{t(`decisionTitles.${one.kind}`)}</b>{' '}
              {one.illustrative ? <Chip>{common('illustrative')}</Chip> : null}
              <div className="text-sm text-muted">
                {t('decisionLine', { number: one.number, date: formatDay(one.date), signer: one.signer })}
              </div>
              {one.kind === 'recognition' ? (
                <div className="text-sm">
                  {one.effectiveAt ? t('effective', { at: formatDeadline(one.effectiveAt, locale) }) : t('noInstant')}
                </div>
              ) : null}
              {one.file ? (
                <a className="link text-sm" href={`/api/files/${one.file.id}`}>
                  {t('scan', { name: one.file.name })}
                </a>
              ) : null}
              {prints && one.kind === 'awards' ? (
                <DownloadButton size="s" className="mt-2" href={`/api/awards/certificates?decisionId=${one.id}`}>
                  {desk('certificates')}
                </DownloadButton>
              ) : null}
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
