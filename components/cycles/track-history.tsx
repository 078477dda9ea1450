import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Consequence, PassageLine } from '@/lib/cycles/queries/track'
import { formatDateTime } from '@/lib/platform/i18n/format'

/** How the year moved: each passage with who, when, and the reason that everybody reads. */
export async function TrackHistory({ passages }: { passages: PassageLine[] }): Promise<ReactNode> {
  const t = await getTranslations('cycles.track')
  const gates = await getTranslations('common.gates')
  return (
    <Sheet>
      <SheetHeader title={t('history')} />
      <SheetBody>
        {passages.length === 0 ? <p className="text-muted">{t('noHistory')}</p> : null}
        <List>
          {passages.map((one) => (
            <ListRow key={one.id}>
              <b>{t('step', { from: gates(one.from), to: gates(one.to) })}</b>{' '}
              {one.asSubstitute ? <Chip tone="due">{t('substituted')}</Chip> : null}
              <div className="text-sm text-muted">{t('by', { person: one.person, at: formatDateTime(one.at) })}</div>
              {one.reason ? <div className="text-sm">{one.reason}</div> : null}
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

/** What lateness leads to, school by school; it holds nobody else up. */
export async function ConsequencesSheet({ lines }: { lines: Consequence[] }): Promise<ReactNode> {
  const t = await getTranslations('cycles.track')
  return (
    <Sheet>
      <SheetHeader title={t('consequences')} />
      <SheetBody>
        {lines.length === 0 ? <p className="text-muted">{t('noConsequences')}</p> : null}
        <List>
          {lines.map((line) => (
            <ListRow key={line.organisationId}>
              <b className="font-medium">{line.name}</b>
              <div className="text-sm text-late">{line.keys.map((key) => t(`consequence.${key}`)).join(' · ')}</div>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
