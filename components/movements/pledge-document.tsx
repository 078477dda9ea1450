import { CircleCheck } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import type { PledgeLine, PledgeView } from '@/lib/movements/queries'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { ConsentForm } from './consent-form'

type Props = { pledge: PledgeView; lines: PledgeLine[]; yearId: string; year: number }

/** The pledge as it hangs on the wall: the motto, the commitments, a place for every principal. */
export async function PledgeDocument({ pledge, lines, yearId, year }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.pledge')
  return (
    <Sheet>
      <div className="document grid gap-5 px-4 py-6 md:px-10 md:py-9">
        <div className="text-center">
          <p className="font-bold">{t('nation')}</p>
          <p className="mx-auto w-fit border-b border-ink pb-0.5 font-bold">{t('motto')}</p>
        </div>
        <p className="text-center text-xl font-bold uppercase">{t('title', { year: String(year) })}</p>
        <p className="whitespace-pre-line">{pledge.preamble}</p>
        <ol className="grid list-decimal gap-2.5 pl-6">
          {pledge.commitments.map((one, index) => (
            <li key={index} className="pl-1">
              {one.text}
              {one.target ? <b> ({one.target})</b> : null}
            </li>
          ))}
        </ol>
      </div>
      {pledge.adoptedAt ? <Signatures lines={lines} yearId={yearId} /> : null}
      {pledge.textSha256 ? (
        <p className="border-t border-line px-4 py-3 text-xs text-muted md:px-10">
          {t('fingerprint')}: <code className="break-all">{pledge.textSha256}</code>
        </p>
      ) : null}
    </Sheet>
  )
}

async function Signatures({ lines, yearId }: { lines: PledgeLine[]; yearId: string }): Promise<ReactNode> {
  const t = await getTranslations('movements.pledge')
  const locale = await getLocale()
  return (
    <section aria-labelledby="signatures" className="border-t border-line px-4 py-5 md:px-10">
      <h2 id="signatures" className="mb-4">
        {t('signatures')}
      </h2>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 print:grid-cols-2" aria-live="polite">
        {lines.map((line) => (
          <li
            key={line.schoolId}
            className="grid content-start gap-1 break-inside-avoid border-t border-line-strong pt-3"
          >
            <p className="font-semibold">{line.school[locale]}</p>
            {line.signature ? (
              <div className="grid justify-items-start gap-1.5">
                <p className="flex gap-1.5 text-md text-done">
                  <CircleCheck className="icon mt-0.5" aria-hidden="true" />
                  {t('signedBy', { person: line.signature.person, at: formatDateTime(line.signature.at) })}
                </p>
                {line.signature.late ? <Chip tone="due">{t('late')}</Chip> : null}
              </div>
            ) : (
              <p className="min-h-8 text-muted italic">{line.consented ? t('consented') : t('empty')}</p>
            )}
            {line.mayConsent.ok ? (
              <details className="no-print">
                <summary className="link w-fit cursor-pointer text-sm">{t('consented')}</summary>
                <div className="mt-2">
                  <ConsentForm yearId={yearId} schoolId={line.schoolId} matter="signature" />
                </div>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
