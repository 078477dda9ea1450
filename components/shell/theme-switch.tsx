'use client'

import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { themeCookie, type ThemeChoice } from './theme'

const signs: [ThemeChoice, LucideIcon][] = [
  ['light', Sun],
  ['dark', Moon],
  ['system', Monitor],
]

/** Light, dark, or as the computer has it; kept for a year in a cookie, so the server paints the right one at once. */
export function ThemeSwitch(): ReactNode {
  const t = useTranslations('shell')
  const chosen = useSyncExternalStore(watch, shown, () => undefined)
  return (
    <div role="group" aria-label={t('theme')} className="flex gap-1 rounded-s bg-sunken p-1">
      {signs.map(([theme, Sign]) => (
        <button
          key={theme}
          type="button"
          aria-pressed={chosen === theme}
          onClick={() => choose(theme)}
          className={cn(
            'flex min-h-10 flex-auto items-center justify-center gap-1.5 rounded-s px-2 text-sm whitespace-nowrap text-muted hover:text-ink',
            chosen === theme && 'bg-surface font-semibold text-ink shadow-sheet',
          )}
        >
          <Sign className="icon-s" aria-hidden="true" />
          {t(`themes.${theme}`)}
        </button>
      ))}
    </div>
  )
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['class'] })
  return () => observer.disconnect()
}

function shown(): ThemeChoice {
  const root = document.documentElement.classList
  return root.contains('dark') ? 'dark' : root.contains('light') ? 'light' : 'system'
}

function choose(theme: ThemeChoice): void {
  const age = theme === 'system' ? 0 : 365 * 24 * 60 * 60
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax`
  document.documentElement.classList.remove('light', 'dark')
  if (theme !== 'system') document.documentElement.classList.add(theme)
}
