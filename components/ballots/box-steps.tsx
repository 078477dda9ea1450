import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { TickList } from '@/components/ui/tick'
import type { BoxView } from '@/lib/ballots/queries/pages'
import { boxStates } from '@/lib/ballots/schema'

type Props = { box: BoxView }

/** Where the ceremony stands. */
export async function BoxSteps({ box }: Props): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  const at = boxStates.indexOf(box.state)
  const steps = [
    { key: 'stepCards', from: 0, to: 1 },
    { key: 'stepBook', from: 1, to: 2 },
    { key: 'stepCollect', from: 2, to: 4 },
    { key: 'stepReady', from: 4, to: 5 },
  ] as const
  const proved = box.trustees.every(({ tested }) => tested)
  if (box.state === 'void') return null
  return (
    <Sheet>
      <SheetHeader title={t('steps')} />
      <SheetBody>
        <TickList
          items={steps.map(({ key, from, to }) => {
            const done = at >= to || (key === 'stepCards' && proved)
            const now = !done && (at >= from || (key === 'stepBook' && proved))
            return { key, state: done ? 'done' : 'open', text: t(key), ...(now && { note: t('stepNow') }) }
          })}
        />
      </SheetBody>
    </Sheet>
  )
}

/** The three who keep a card, and how far each is. */
export async function TrusteesSheet({ box }: Props): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('trustees')} />
      <SheetBody>
        <TickList
          items={box.trustees.map((trustee) => ({
            key: String(trustee.number),
            state: trustee.tested ? 'done' : 'open',
            text: `${trustee.name}${trustee.mine ? ` (${t('you')})` : ''}`,
            note: `${trustee.organisation[locale]} · ${t(trustee.tested ? 'proved' : trustee.published ? 'published' : 'notYet')}`,
          }))}
        />
      </SheetBody>
    </Sheet>
  )
}
