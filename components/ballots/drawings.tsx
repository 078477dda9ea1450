import type { ReactNode } from 'react'

const frame = 'w-full max-w-sm text-ink'

/** Five small drawings of the way of a ballot; the sentences beside them say the same. */
export function Drawing({ of }: { of: keyof typeof drawings }): ReactNode {
  return (
    <svg viewBox="0 0 240 96" className={frame} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      {drawings[of]}
    </svg>
  )
}

const envelope = (x: number, y: number): ReactNode => (
  <>
    <rect x={x} y={y} width="56" height="38" rx="4" />
    <path d={`M${x} ${y + 3} l28 19 l28 -19`} />
  </>
)
const arrow = (x: number, y: number): ReactNode => <path d={`M${x} ${y} h26 m-8 -6 l8 6 l-8 6`} />
const seal = (x: number, y: number): ReactNode => <circle cx={x} cy={y} r="7" className="fill-accent stroke-accent" />

const drawings = {
  one: (
    <>
      <rect x="12" y="20" width="40" height="52" rx="3" />
      <path d="M20 34 h24 M20 44 h24" strokeDasharray="3 4" />
      {arrow(64, 46)}
      {envelope(104, 28)}
      {seal(132, 50)}
      {arrow(174, 46)}
      <rect x="206" y="22" width="28" height="48" rx="3" />
      {seal(220, 56)}
    </>
  ),
  two: (
    <>
      {envelope(10, 28)}
      {arrow(76, 46)}
      <path d="M124 16 v64" strokeWidth="5" className="stroke-accent" />
      {arrow(142, 46)}
      <path d="M178 40 h48 v36 h-48 z M190 40 v-8 h24 v8" />
    </>
  ),
  three: (
    <>
      <rect x="92" y="26" width="56" height="44" rx="4" />
      {seal(120, 48)}
      {[20, 190].map((x) => (
        <g key={x}>
          <rect x={x} y="30" width="34" height="24" rx="3" />
          <path d={`M${x + 6} 38 h22 M${x + 6} 46 h14`} />
        </g>
      ))}
      <rect x="103" y="2" width="34" height="16" rx="3" />
      <path d="M58 42 h30 M152 42 h34" strokeDasharray="4 4" />
    </>
  ),
  four: (
    <>
      {[8, 66, 124, 182].map((x) => (
        <g key={x}>
          <rect x={x} y="34" width="44" height="30" rx="3" />
          {x < 182 ? <path d={`M${x + 44} 49 h14`} className="stroke-accent" /> : null}
        </g>
      ))}
      <path d="M20 24 c30 -22 170 -22 200 0" strokeDasharray="3 5" />
    </>
  ),
  five: (
    <>
      <rect x="20" y="18" width="70" height="60" rx="4" />
      <path d="M30 32 h48 M30 44 h48 M30 56 h32" />
      {arrow(104, 48)}
      <circle cx="176" cy="44" r="24" />
      <path d="M166 44 l7 8 l14 -16 M194 62 l16 16" className="stroke-done" />
    </>
  ),
}
