import { Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type GateStop = {
  key: string
  name: string
  state: 'past' | 'now' | 'ahead'
  late?: boolean | undefined
}

/** Where a cluster is in its year: ticked gates behind, the present gate by name, the rest open. */
export function GateBar({ gates, note }: { gates: GateStop[]; note?: ReactNode }): ReactNode {
  const t = useTranslations('ui')
  const at = gates.findIndex((gate) => gate.state === 'now')
  const now = gates[at]
  const words = now ? t('gateAt', { step: at + 1, steps: gates.length, name: now.name }) : t('gatesAllPast')
  return (
    <div className="grid min-w-0 gap-1">
      <div
        aria-hidden="true"
        className="grid grid-cols-[repeat(var(--gates),minmax(0,1fr))] gap-1"
        style={{ '--gates': gates.length } as object}
      >
        {gates.map((gate) => (
          <span
            key={gate.key}
            className={cn(
              'grid h-6 place-items-center overflow-visible rounded-[3px] text-center',
              gate.state === 'past' && 'bg-[color-mix(in_srgb,var(--ink)_70%,var(--surface))] text-surface',
              gate.state === 'now' && 'bg-accent text-on-accent',
              gate.state === 'ahead' && 'border border-line-strong',
            )}
          >
            {gate.state === 'past' ? <Check className="icon-s size-3.5" /> : null}
            {gate.state === 'now' ? (
              gate.late ? (
                <TriangleAlert className="icon-s size-3.5" />
              ) : (
                <b className="text-xs">{at + 1}</b>
              )
            ) : null}
          </span>
        ))}
      </div>
      <p className="text-sm text-muted">
        {words}
        {note ? <> · {note}</> : null}
      </p>
    </div>
  )
}
