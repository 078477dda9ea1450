import { useId, type ReactNode } from 'react'
import { NavLink } from './nav-link'

export type MenuItem = {
  href: string
  label: string
  /** A lucide sign with class `icon`. */ icon: ReactNode
  count?: number | undefined
  exact?: boolean | undefined
  also?: string | undefined
}
/** A group without a title stands first. */
export type MenuGroup = { title?: string | undefined; items: MenuItem[] }

/** The places by groups; the landmark around them is the caller's. */
export function MenuGroups({ groups }: { groups: MenuGroup[] }): ReactNode {
  return groups.map((group, index) => <Group key={group.title ?? index} group={group} />)
}

function Group({ group }: { group: MenuGroup }): ReactNode {
  const id = useId()
  return (
    <>
      {group.title ? (
        <p id={id} className="px-2.5 pt-4 pb-1 text-xs text-faint">
          {group.title}
        </p>
      ) : null}
      <ul aria-labelledby={group.title ? id : undefined}>
        {group.items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} look="side" />
          </li>
        ))}
      </ul>
    </>
  )
}
