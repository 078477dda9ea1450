import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { formatDate } from '@/lib/platform/i18n/format'
import type { CheckedCertificate as Checked } from '@/lib/proceedings/queries/certificates'

/** A certificate of presenting or attending, as it was given. */
export async function CheckedCertificate({ found }: { found: Checked }): Promise<ReactNode> {
  const t = await getTranslations('proceedings.check')
  return (
    <>
      <h1>{t('valid')}</h1>
      <p>
        <Chip tone="done">{found.number}</Chip>
      </p>
      <p className="text-muted">{t('valid_text')}</p>
      <Facts
        facts={[
          { label: t('name'), value: <b>{found.name}</b> },
          found.about !== '' && { label: t('about'), value: found.about },
          { label: t('deed'), value: t(`deed_${found.kind}`) },
          found.work !== '' && { label: t('work'), value: found.work },
          { label: t('topic'), value: found.topic },
          { label: t('held_on'), value: formatDate(found.heldOn) },
          { label: t('body'), value: found.body },
          { label: t('number'), value: found.number },
          { label: t('issued_on'), value: formatDate(found.issuedOn) },
        ]}
      />
    </>
  )
}
