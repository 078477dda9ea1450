import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Timeline } from '@/components/ui/tick'
import { gateIndex } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import type { PassageLine } from '@/lib/cycles/queries/track'
import { gateOwners, openGates, type OpenGate } from '@/lib/cycles/rules'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'

type Props = { gate: Gate; now: Date; deadlines: Partial<Record<Gate, Date>>; passages: PassageLine[] }

/** The eight gates: who opens each, what must be there, by when, and what follows when it is late. */
export async function TrackSheet({ gate: present, now, deadlines, passages }: Props): Promise<ReactNode> {
  const t = await getTranslations('cycles.track')
  const gates = await getTranslations('common.gates')
  const locale = await getLocale()
  const say = await lookup(locale)
  const here = gateIndex(present)
  const dateOf = (gate: OpenGate): ReactNode => {
    const left = passages.find((one) => one.from === gate && gateIndex(one.to) > gateIndex(gate))
    if (gateIndex(gate) < here && left) return t('passedOn', { date: formatDate(left.at) })
    const deadline = deadlines[gate]
    if (!deadline) return gateIndex(gate) < here ? null : t('noDeadline')
    const words = t('until', { date: formatDeadline(deadline, locale) })
    return gateIndex(gate) === here && deadline < now ? <Chip tone="late">{words}</Chip> : words
  }
  const steps = openGates.map((gate) => {
    const { owner, substitutes } = gateOwners[gate]
    const who = [
      t('owner', { owner: t(`owners.${owner}`) }),
      ...(substitutes.length > 0
        ? [t('inPlace', { substitutes: substitutes.map((one) => t(`owners.${one}`)).join(', ') })]
        : []),
    ].join('; ')
    const missed = `cycles.track.missed.${gate}`
    return {
      key: gate,
      state:
        gateIndex(gate) < here ? ('done' as const) : gateIndex(gate) === here ? ('open' as const) : ('ahead' as const),
      label: (
        <>
          {gates(gate)}{' '}
          <span className="block text-sm font-normal text-muted sm:inline">
            · {who.charAt(0).toLocaleUpperCase('vi') + who.slice(1)}
          </span>
        </>
      ),
      date: <span className="font-normal">{dateOf(gate)}</span>,
      note: (
        <>
          {t(`needs.${gate}`)}
          {say.has(missed) ? <span className="block">{t('ifMissed', { text: say(missed) })}</span> : null}
        </>
      ),
    }
  })
  return (
    <Sheet>
      <SheetHeader title={t('gates')} />
      <SheetBody>
        <Timeline label={t('gates')} steps={steps} />
      </SheetBody>
    </Sheet>
  )
}
