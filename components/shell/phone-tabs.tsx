import { Menu as MenuSign } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Menu } from '@/components/ui/menu'
import { NavLink } from './nav-link'
import { MenuGroups, type MenuGroup, type MenuItem } from './side-menu'

/** Four under the thumb: three places and the whole menu. */
export function PhoneTabs({ tabs, groups }: { tabs: MenuItem[]; groups: MenuGroup[] }): ReactNode {
  const t = useTranslations('shell')
  return (
    <nav
      aria-label={t('places')}
      className="frame-part fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface px-1 pt-1 pb-[calc(4px+env(safe-area-inset-bottom))] lg:hidden"
    >
      <ul className="grid grid-cols-4">
        {tabs.slice(0, 3).map((tab) => (
          <li key={tab.href}>
            <NavLink {...tab} look="tab" />
          </li>
        ))}
        <li>
          <Menu
            place="thumb"
            triggerClassName="tab-link"
            trigger={
              <>
                <MenuSign className="icon" aria-hidden="true" />
                <span>{t('more')}</span>
              </>
            }
          >
            <MenuGroups groups={groups} />
          </Menu>
        </li>
      </ul>
    </nav>
  )
}
