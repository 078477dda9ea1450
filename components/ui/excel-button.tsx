import { FileSpreadsheet } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DownloadButton } from './button'
import { Icon } from './icon'

type Props = { href: string; filter?: Record<string, string | number | undefined> }

/** The list of this page as an Excel file, narrowed down as the page is. */
export async function ExcelButton({ href, filter = {} }: Props): Promise<ReactNode> {
  const t = await getTranslations('ui')
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams([
    ['locale', await getLocale()],
    ...asked.map(([name, value]) => [name, String(value)] as [string, string]),
  ])
  return (
    <DownloadButton size="s" href={`${href}?${query}`}>
      <Icon of={FileSpreadsheet} /> {t('excel')}
    </DownloadButton>
  )
}
