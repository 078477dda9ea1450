import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Mark } from './app-frame'
import { LanguageSwitch } from './language-switch'
import { SkipLink } from './skip-link'

export type PublicFrameProps = {
  children: ReactNode
  product: string
  home: string
  links: { href: string; label: string }[]
  /** "Đăng nhập" or, signed in, "Bàn làm việc". */
  entrance: { href: string; label: string }
  footer?: { left?: ReactNode; right?: ReactNode }
}

/** The frame of the pages that everybody may read. */
export function PublicFrame({ children, product, home, links, entrance, footer }: PublicFrameProps): ReactNode {
  const t = useTranslations('shell')
  return (
    <div className="mx-auto flex min-h-dvh max-w-[1080px] flex-col px-4 md:px-6">
      <SkipLink />
      <header className="frame-part flex items-center gap-5 border-b border-line py-3.5 md:gap-6">
        <Mark
          product={product}
          href={home}
          className="flex items-center gap-2.5 rounded-s text-lg font-semibold tracking-tight"
        />
        <nav aria-label={t('menu')} className="ml-auto flex items-center gap-4 text-md text-muted md:gap-[22px]">
          {links.map((link) => (
            <Link key={link.href} href={link.href} className="hidden py-2 hover:text-ink md:block">
              {link.label}
            </Link>
          ))}
          <LanguageSwitch className="py-2 hover:text-ink" />
          <LinkButton size="s" href={entrance.href}>
            {entrance.label}
          </LinkButton>
        </nav>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="mt-14 border-t border-line pt-5 pb-8 text-sm text-muted">
        <nav aria-label={t('more')} className="frame-part mb-3 flex flex-wrap gap-x-5 md:hidden">
          {links.map((link) => (
            <Link key={link.href} href={link.href} className="py-2 underline underline-offset-3">
              {link.label}
            </Link>
          ))}
        </nav>
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-2">
          <span>{footer?.left}</span>
          <span>{footer?.right}</span>
        </div>
      </footer>
    </div>
  )
}

type HeroProps = {
  kicker?: ReactNode
  title: ReactNode
  theme?: string | undefined
  source?: ReactNode
  figure?: ReactNode
}

/** The head of a public page: what it is about, the theme, and the year in large figures. */
export function PublicHero({ kicker, title, theme, source, figure }: HeroProps): ReactNode {
  return (
    <section className="grid gap-2.5 py-7 md:grid-cols-[minmax(0,1fr)_auto] md:items-end md:gap-14 md:pt-[52px] md:pb-11">
      <div>
        {kicker ? <p className="mb-1 text-muted md:mb-2.5">{kicker}</p> : null}
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        {theme ? (
          <p className="mt-3.5 text-lg leading-[1.45] font-medium md:mt-[22px] md:text-[1.4375rem]">
            <q>{theme}</q>
          </p>
        ) : null}
        {source ? <p className="mt-2 text-sm text-muted">{source}</p> : null}
      </div>
      {figure ? (
        <p
          aria-hidden="true"
          className="order-first text-[4rem] leading-[0.9] font-bold tracking-[-0.045em] text-accent md:order-last md:text-right md:text-[7.25rem]"
        >
          {figure}
        </p>
      ) : null}
    </section>
  )
}
