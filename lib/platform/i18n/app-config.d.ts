import type {} from 'use-intl/core'
import type { Messages } from './messages'
import type { Locale as OneLocale } from './routing'

declare module 'use-intl/core' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- next-intl is told by augmenting its interface
  interface AppConfig {
    Locale: OneLocale
    Messages: Messages
  }
}
