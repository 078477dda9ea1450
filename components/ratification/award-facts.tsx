import { FileDown } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import type { AwardLine } from '@/lib/ratification/queries/line'

const tones = { nominated: 'due', confirmed: 'award', refused: 'late', revoked: 'late', none: 'neutral' } as const

/** How an award stands: by what decision it was given or refused, and by what it was taken back. */
export async function AwardFacts({ line: { row, given } }: { line: AwardLine }): Promise<ReactNode> {
  const t = await getTranslations('ratification.line')
  const awards = await getTranslations('awards')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const said = (one: { number: string; date: Date }): string =>
    awards('register.decisionText', { number: one.number, date: formatDay(one.date) })
  return (
    <Sheet>
      <SheetHeader title={awards('register.state')} />
      <SheetBody>
        <p className="flex flex-wrap gap-1.5">
          {row.state === 'revoked' ? <Chip>{awards('states.confirmed')}</Chip> : null}
          <Chip tone={tones[row.state]}>{awards(`states.${row.state}`)}</Chip>
          {given?.illustrative ? <Chip>{common('illustrative')}</Chip> : null}
        </p>
        <Facts
          facts={[
            { label: awards('register.kind'), value: awards(`kinds.${row.kind}`) },
            { label: awards('register.year'), value: row.year },
            { label: awards('register.cluster'), value: row.cluster[locale] },
            {
              label: awards('register.decision'),
              value: row.decision ? said(row.decision) : awards('register.noDecision'),
            },
            given && { label: t('signer'), value: given.signer },
            row.reason !== null && { label: awards('register.reason'), value: row.reason },
            row.revoked && {
              label: awards('register.revokedBy'),
              value: awards('register.revokedText', { decision: said(row.revoked), reason: row.revoked.reason }),
            },
            row.decision !== null &&
              row.state !== 'refused' && {
                label: awards('register.bonus'),
                value:
                  row.bonus === null
                    ? awards('register.unknownBonus')
                    : awards('register.dong', { amount: formatNumber(row.bonus, locale) }),
              },
          ]}
        />
        {given?.file ? (
          <a className="link text-md" href={`/api/files/${given.file.id}`}>
            {t('scan', { name: given.file.name })}
          </a>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

type Props = { line: AwardLine; nominationId: string }

/** The certificate to be printed, and the public page behind its code. */
export async function CertificateSheet({ line: { check, may }, nominationId }: Props): Promise<ReactNode> {
  const t = await getTranslations('ratification.line')
  const stranger = !may.certificate.ok && may.certificate.refusal.code === 'common.not_found'
  if (check === null) return null
  return (
    <Sheet>
      <SheetHeader title={t('certificate')} />
      <SheetBody>
        <p className="text-md text-muted">{t('certificateText')}</p>
        {may.certificate.ok ? (
          <DownloadButton wide href={`/api/awards/certificates?nominationId=${nominationId}`}>
            <Icon of={FileDown} /> {t('print')}
          </DownloadButton>
        ) : stranger ? null : (
          <RefusedAct wide reason={<Reason refusal={may.certificate.refusal} />}>
            {t('print')}
          </RefusedAct>
        )}
        <Link className="link text-md" href={check}>
          {t('check')}
        </Link>
      </SheetBody>
    </Sheet>
  )
}
