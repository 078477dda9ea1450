import { Bell } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Pennant } from '@/components/ui/pennant'
import { PersonMenu, type Person } from './person-menu'
import { PhoneTabs } from './phone-tabs'
import { MenuGroups, type MenuGroup, type MenuItem } from './side-menu'
import { SkipLink } from './skip-link'
import { YearRibbon, type YearRibbonProps } from './year-ribbon'
import { YearSwitch, type YearSwitchProps } from './year-switch'

export type AppFrameProps = {
  children: ReactNode
  product: string
  home: string
  menu: MenuGroup[]
  /** Three places for the thumb; "Mục khác" is added. */
  tabs: MenuItem[]
  year?: YearSwitchProps | undefined
  /** "Cụm trưởng năm 2022", "Thành viên", "Học viện". */
  role?: string | undefined
  notices: { href: string; unread: number }
  person: Person
  personLinks?: ReactNode
  signOut: () => Promise<void>
  ribbon?: YearRibbonProps | undefined
  /** The demonstration bar, when the clock is set. */
  bar?: ReactNode
}

/** The frame of every page behind the sign-in; the page's content comes in `<main id="content">`. */
export function AppFrame(props: AppFrameProps): ReactNode {
  const { children, product, home, menu, tabs, ribbon, bar, person } = props
  return (
    <div data-person={person.id}>
      <SkipLink />
      {bar}
      <div className="frame lg:grid lg:min-h-dvh lg:grid-cols-[248px_minmax(0,1fr)]">
        <div className="frame-part side hidden border-r border-line lg:block">
          <SideMenu>
            <Mark product={product} href={home} />
            <MenuGroups groups={menu} />
          </SideMenu>
        </div>
        <div className="min-w-0">
          <TopBar {...props} />
          {ribbon ? <YearRibbon {...ribbon} /> : null}
          <main
            id="content"
            tabIndex={-1}
            className="max-w-[1180px] px-4 pt-[18px] pb-28 outline-none lg:px-8 lg:pt-7 lg:pb-14 print:p-0"
          >
            {children}
          </main>
        </div>
      </div>
      <PhoneTabs tabs={tabs} groups={menu} />
    </div>
  )
}

function SideMenu({ children }: { children: ReactNode }): ReactNode {
  const t = useTranslations('shell')
  return (
    <nav aria-label={t('menu')} className="sticky top-0 max-h-dvh overflow-y-auto px-3 py-4">
      {children}
    </nav>
  )
}

function TopBar({ year, role, notices, person, personLinks, signOut }: AppFrameProps): ReactNode {
  const t = useTranslations('shell')
  return (
    <header className="frame-part flex min-h-[60px] items-center gap-3 border-b border-line bg-surface px-4 py-2 lg:px-8">
      {year ? <YearSwitch {...year} /> : null}
      {role ? (
        <span className="hidden md:block">
          <Chip>{role}</Chip>
        </span>
      ) : null}
      <div className="ml-auto flex flex-none items-center gap-1.5 lg:gap-3">
        <Link
          href={notices.href}
          aria-label={t('notices', { count: notices.unread })}
          className="relative grid size-11 place-items-center rounded-s text-muted hover:bg-sunken hover:text-ink"
        >
          <Bell className="icon" aria-hidden="true" />
          {notices.unread ? (
            <span
              aria-hidden="true"
              className="absolute top-1 right-0.5 rounded-full bg-accent px-1.5 text-[0.6875rem] leading-[18px] font-semibold text-on-accent"
            >
              {notices.unread > 99 ? '99+' : notices.unread}
            </span>
          ) : null}
        </Link>
        <PersonMenu person={person} signOut={signOut}>
          {personLinks}
        </PersonMenu>
      </div>
    </header>
  )
}

export function Mark({
  product,
  href,
  className,
}: {
  product: string
  href: string
  className?: string | undefined
}): ReactNode {
  return (
    <Link
      href={href}
      className={
        className ?? 'mb-2.5 flex items-center gap-2.5 rounded-s px-2.5 py-1 text-lg font-semibold tracking-tight'
      }
    >
      <Pennant />
      {product}
    </Link>
  )
}
