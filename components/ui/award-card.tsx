import { Award, Flag } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  kind: 'flag' | 'certificate'
  title: ReactNode
  children: ReactNode
  note?: ReactNode
  level?: 2 | 3 | undefined
}

const signs = { flag: Flag, certificate: Award }

/** An award and who holds it. Gold is for this alone. */
export function AwardCard({ kind, title, children, note, level = 2 }: Props): ReactNode {
  const Sign = signs[kind]
  const Holder = level === 2 ? 'h2' : 'h3'
  return (
    <article className="no-break flex gap-[18px] rounded-m border border-[color-mix(in_srgb,var(--award)_45%,var(--line))] bg-[linear-gradient(180deg,var(--award-soft),var(--surface)_62%)] px-5 py-[18px] md:px-6 md:py-[22px] print:bg-none">
      <Sign className="icon-l text-award" aria-hidden="true" />
      <div className="min-w-0">
        <p className="text-md font-semibold text-award-ink">{title}</p>
        <Holder className="mt-0.5 text-[1.1875rem] leading-[1.35]">{children}</Holder>
        {note ? <p className="mt-1 text-sm text-muted">{note}</p> : null}
      </div>
    </article>
  )
}
