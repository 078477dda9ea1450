import { getRequestConfig } from 'next-intl/server'
import { zone } from '../clock'
import { messages } from './messages'
import { isLocale, routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? routing.defaultLocale
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  return { locale, messages: messages[locale], timeZone: zone }
})
