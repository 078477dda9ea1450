import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { formatDateTime, formatDay } from '@/lib/platform/i18n/format'
import type { Link as ChainLink, Proof } from '@/lib/ratification/queries/chain'

/** From the award back to its evidence: each link with what it rests on, and its hash. */
export async function ChainSheet({ chain }: { chain: ChainLink[] }): Promise<ReactNode> {
  const t = await getTranslations('ratification.chain')
  return (
    <Sheet>
      <SheetHeader title={t('title')} aside={t('aside')} />
      <SheetBody>
        <ol className="grid gap-5">
          {chain.map((link) => (
            <ChainStep key={link.kind} link={link} />
          ))}
        </ol>
        <p className="text-sm text-muted">{t('explained')}</p>
      </SheetBody>
    </Sheet>
  )
}

async function ChainStep({ link }: { link: ChainLink }): Promise<ReactNode> {
  const t = await getTranslations('ratification.chain')
  return (
    <li className="no-break grid gap-1.5 border-l-2 border-line-strong pl-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <b className="font-semibold">{t(`kinds.${link.kind}`)}</b>
        {link.intact === null ? null : (
          <Chip tone={link.intact ? 'done' : 'late'}>{t(link.intact ? 'intact' : 'broken')}</Chip>
        )}
      </p>
      {link.proofs.length === 0 ? <p className="text-md text-muted">{t('nothing')}</p> : null}
      <ul className="grid gap-1.5">
        {link.proofs.map((proof, place) => (
          <li key={place} className="min-w-0 text-md">
            <ProofLine proof={proof} />
          </li>
        ))}
      </ul>
      <Hash label={t('hash')} value={link.sha256} />
    </li>
  )
}

const said = (date: string): string =>
  date.length === 10 ? formatDay(new Date(date)) : date === '' ? '' : formatDateTime(new Date(date))

async function ProofLine({ proof: { key, facts, sha256, href } }: { proof: Proof }): Promise<ReactNode> {
  const t = await getTranslations('ratification.chain')
  const words = t(`proofs.${key}` as 'proofs.poll', { ...facts, date: said(facts.date ?? '') })
  const plain = href?.startsWith('/api/')
  return (
    <>
      {href === null ? (
        words
      ) : plain ? (
        <a className="link" href={href}>
          {words}
        </a>
      ) : (
        <Link className="link" href={href}>
          {words}
        </Link>
      )}
      {sha256 === null ? null : <Hash label={t('sealed')} value={sha256} />}
    </>
  )
}

const Hash = ({ label, value }: { label: string; value: string }): ReactNode => (
  <span className="block text-xs text-muted">
    {label}: <code className="break-all">{value}</code>
  </span>
)
