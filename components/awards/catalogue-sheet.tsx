import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { AwardsView } from '@/lib/awards/queries'
import { awardKinds } from '@/lib/awards/schema'

/** The catalogue: titles and forms of commendation, kept apart. */
export async function CatalogueSheet({ catalogue }: Pick<AwardsView, 'catalogue'>): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const kinds = await getTranslations('awards.kinds')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('catalogue')} />
      <SheetBody>
        {awardKinds.map((kind) => (
          <div key={kind} className="grid gap-1">
            <h3>{kinds(kind)}</h3>
            <ul className="grid gap-1.5 text-md">
              {catalogue
                .filter((award) => award.kind === kind)
                .map((award) => (
                  <li key={award.id} className="flex flex-wrap items-center gap-x-2">
                    {award.name[locale]}
                    {award.clusterNominates ? (
                      <Chip tone="award" icon={null}>
                        {t('clusterNominates')}
                      </Chip>
                    ) : null}
                  </li>
                ))}
            </ul>
          </div>
        ))}
        <p className="text-sm text-muted">{t('catalogueNote')}</p>
      </SheetBody>
    </Sheet>
  )
}
