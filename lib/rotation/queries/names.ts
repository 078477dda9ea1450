import { messages } from '@/lib/platform/i18n/messages'
import type { Bilingual } from '@/lib/platform/result'
import type { Role } from '../schema'

/** An office of the cluster in both languages, for sentences that are kept. */
export const roleName = (role: Role): Bilingual => ({
  vi: messages.vi.common.roles[role],
  en: messages.en.common.roles[role],
})
