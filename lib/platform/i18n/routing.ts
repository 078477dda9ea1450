import { defineRouting } from 'next-intl/routing'

export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text)

/** Vietnamese first: `/` leads to it whatever the browser prefers. */
export const routing = defineRouting({
  locales,
  defaultLocale: 'vi',
  localePrefix: 'always',
  localeDetection: false,
  localeCookie: false,
})
