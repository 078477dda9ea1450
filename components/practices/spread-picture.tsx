import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Spread } from '@/lib/practices/queries'

const width = 290
const row = 46
const top = 34
const left = 78
const right = width - 78

/**
 * Schools that share at the left, schools that take over at the right, and an arrow for each pair: as thick as there are
 * practices, dashed while an effect is awaited. The table beside it says the same in words.
 */
export async function SpreadPicture({ spread }: { spread: Spread }): Promise<ReactNode> {
  const t = await getTranslations('practices.spread')
  const locale = await getLocale()
  const place = (id: string): number => top + row * spread.schools.findIndex((one) => one.id === id) + row / 2
  const nameOf = (id: string): string => spread.schools.find((one) => one.id === id)?.short[locale] ?? ''
  const arrows = spread.arrows.map((arrow) => ({
    ...arrow,
    key: `${arrow.from}>${arrow.to}`,
    said: t('arrow', { from: nameOf(arrow.from), to: nameOf(arrow.to), count: arrow.count, effects: arrow.effects }),
  }))
  const shares = new Set(arrows.map((arrow) => arrow.from))
  const adopts = new Set(arrows.map((arrow) => arrow.to))
  return (
    <svg
      role="img"
      aria-labelledby="spread-title spread-text"
      viewBox={`0 0 ${width} ${top + row * spread.schools.length + 6}`}
      className="mx-auto block w-full max-w-[560px]"
    >
      <title id="spread-title">{t('picture', { cluster: spread.cluster })}</title>
      <desc id="spread-text">{arrows.map((arrow) => arrow.said).join('. ')}</desc>
      <defs>
        <marker
          id="spread-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0 8 4 0 8Z" className="fill-accent" />
        </marker>
      </defs>
      <text x={left - 12} y={18} textAnchor="end" className="fill-muted text-[12px]">
        {t('shares')}
      </text>
      <text x={right + 12} y={18} className="fill-muted text-[12px]">
        {t('adopts')}
      </text>
      {arrows.map((arrow) => (
        <Curve key={arrow.key} arrow={arrow} from={place(arrow.from)} to={place(arrow.to)} />
      ))}
      {spread.schools.map((school) => (
        <g key={school.id}>
          <Node x={left - 6} y={place(school.id)} label={school.code} anchor="end" known={shares.has(school.id)} />
          <Node x={right + 6} y={place(school.id)} label={school.code} anchor="start" known={adopts.has(school.id)} />
        </g>
      ))}
    </svg>
  )
}

type Drawn = { said: string; count: number; effects: number }

function Curve({ arrow, from, to }: { arrow: Drawn; from: number; to: number }): ReactNode {
  const middle = (left + right) / 2
  return (
    <g>
      <title>{arrow.said}</title>
      <path
        d={`M${left} ${from}C${middle} ${from} ${middle} ${to} ${right - 2} ${to}`}
        fill="none"
        strokeWidth={Math.min(1.5 + arrow.count, 6)}
        strokeDasharray={arrow.effects < arrow.count ? '5 4' : undefined}
        markerEnd="url(#spread-head)"
        className="stroke-accent opacity-80"
      />
      {arrow.count > 1 ? (
        <text
          x={middle}
          y={(from + to) / 2 - 5}
          textAnchor="middle"
          className="fill-ink stroke-surface text-[12px] font-semibold [paint-order:stroke] [stroke-width:3px]"
        >
          {arrow.count}
        </text>
      ) : null}
    </g>
  )
}

type NodeProps = { x: number; y: number; label: string; anchor: 'start' | 'end'; known: boolean }

function Node({ x, y, label, anchor, known }: NodeProps): ReactNode {
  const aside = anchor === 'end' ? -10 : 10
  return (
    <g>
      <circle cx={x} cy={y} r={4.5} className={known ? 'fill-accent' : 'fill-surface stroke-line-strong'} />
      <text
        x={x + aside}
        y={y + 4}
        textAnchor={anchor}
        className={known ? 'fill-ink text-[14px] font-semibold' : 'fill-faint text-[14px]'}
      >
        {label}
      </text>
    </g>
  )
}
