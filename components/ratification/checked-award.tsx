import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { formatDay } from '@/lib/platform/i18n/format'
import type { CheckedAward as Checked } from '@/lib/ratification/queries/award-sheets'

/** An award behind the code of its certificate: it stands, or it was taken back; by which decisions. */
export async function CheckedAward({ found }: { found: Checked }): Promise<ReactNode> {
  const t = await getTranslations('ratification.check')
  const kinds = await getTranslations('awards.kinds')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const said = (one: { number: string; date: Date }): string =>
    t('decision_text', { number: one.number, date: formatDay(one.date) })
  const standing = found.revoked === null
  return (
    <>
      <h1>{t(standing ? 'genuine' : 'revoked')}</h1>
      <p className="flex flex-wrap gap-1.5">
        <Chip tone={standing ? 'done' : 'late'}>{t(standing ? 'genuine_chip' : 'revoked_chip')}</Chip>
        {found.given.illustrative ? <Chip>{common('illustrative')}</Chip> : null}
      </p>
      <p className="text-muted">{t(standing ? 'genuine_text' : 'revoked_text')}</p>
      <Facts
        facts={[
          { label: t('school'), value: <b>{found.school[locale]}</b> },
          { label: t('award'), value: found.award[locale] },
          { label: t('kind'), value: kinds(found.kind) },
          { label: t('year'), value: found.year },
          { label: t('cluster'), value: found.cluster[locale] },
          { label: t('decision'), value: said(found.given) },
          { label: t('signer'), value: found.given.signer },
          found.revoked && { label: t('revoked_by'), value: said(found.revoked) },
        ]}
      />
    </>
  )
}
