'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dropAllDrafts } from '@/components/ui/draft'
import { Menu } from '@/components/ui/menu'
import { Seal } from '@/components/ui/seal'
import { LanguageSwitch } from './language-switch'
import { ThemeSwitch } from './theme-switch'

export type Person = {
  id: string
  name: string
  /** The office and school under the name. */
  seat: string
  /** Two letters of the organisation. */
  seal: string
}

type Props = {
  person: Person
  signOut: () => Promise<void>
  /** More ways: "Tài khoản của tôi", "Đổi vai minh họa"; links with class `popover-item`. */
  children?: ReactNode
}

export function PersonMenu({ person, signOut, children }: Props): ReactNode {
  const t = useTranslations('shell')
  return (
    <Menu
      place="end"
      label={t('account', { name: person.name })}
      triggerClassName="flex min-h-11 min-w-11 items-center justify-center gap-2.5 rounded-s text-left text-sm leading-[1.35] hover:bg-sunken lg:-mr-2 lg:px-2"
      trigger={
        <>
          <Seal>{person.seal}</Seal>
          <span className="hidden lg:block">
            <b className="block">{person.name}</b>
            <span className="block max-w-64 text-muted">{person.seat}</span>
          </span>
        </>
      }
    >
      <p className="border-b border-line px-3 pt-1.5 pb-2.5 leading-[1.4]">
        <b className="block">{person.name}</b>
        <span className="text-sm text-muted">{person.seat}</span>
      </p>
      <div className="py-1.5">
        {children}
        <LanguageSwitch icon className="popover-item" />
        <form action={signOut} onSubmit={dropAllDrafts}>
          <button type="submit" className="popover-item">
            <LogOut className="icon" aria-hidden="true" />
            {t('signOut')}
          </button>
        </form>
      </div>
      <div className="border-t border-line p-2">
        <ThemeSwitch />
      </div>
    </Menu>
  )
}
