import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { TickList } from '@/components/ui/tick'
import type { GateCondition } from '@/lib/calendar/rules'
import { sayFacts } from '@/lib/platform/facts'
import { lookup } from '@/lib/platform/i18n/say'

type Props = { title: string; conditions: GateCondition[] }

/** What a gate still waits for, ticked as far as it is there; nothing when the year stands elsewhere. */
export async function GateConditions({ title, conditions }: Props): Promise<ReactNode> {
  if (conditions.length === 0) return null
  const locale = await getLocale()
  const say = await lookup(locale)
  const items = conditions.map((one) => ({
    key: one.title,
    state: one.met ? ('done' as const) : ('open' as const),
    text: one.met ? (
      say(one.title, sayFacts(one.facts, locale))
    ) : (
      <Link className="link" href={one.href}>
        {say(one.title, sayFacts(one.facts, locale))}
      </Link>
    ),
  }))
  return (
    <Sheet>
      <SheetHeader title={title} />
      <SheetBody>
        <TickList items={items} />
      </SheetBody>
    </Sheet>
  )
}
