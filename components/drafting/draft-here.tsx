import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Source } from '@/lib/drafting/schema'
import { DraftForm } from './draft-form'
import { documentNames } from './names'

type Props = { yearId: string; sources: readonly Source[] }

/** The official documents that can be drafted from what a page tells of; nothing for who may not. */
export async function DraftHere({ yearId, sources }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const named = await documentNames()
  if (sources.length === 0) return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('menu')} />
      <SheetBody>
        <List>
          {sources.map(({ kind, type, id }) => (
            <ListRow
              key={`${kind}:${type}`}
              aside={<DraftForm source={`${kind}:${type}:${id}`} yearId={yearId} name={named(kind, type)} />}
            >
              {named(kind, type)}
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
