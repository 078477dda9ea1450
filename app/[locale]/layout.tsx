import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { themeClass, themeCookie } from '@/components/shell/theme'
import { fontClass } from '@/components/ui/fonts'
import { messages } from '@/lib/platform/i18n/messages'
import { isLocale } from '@/lib/platform/i18n/routing'
import '../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` } }
}

// Only the words of the parts travel to the browser; a page's own words are rendered here.
export default async function LocaleLayout({ children, params }: Props): Promise<ReactNode> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { ui, shell, pages } = messages[locale]
  const theme = (await cookies()).get(themeCookie)?.value
  return (
    <html lang={locale} className={`${fontClass} ${themeClass(theme)}`}>
      <body>
        <NextIntlClientProvider messages={{ ui, shell, pages }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
