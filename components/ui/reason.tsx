import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { sayRefusal } from '@/lib/platform/i18n/say'
import type { Refusal } from '@/lib/platform/result'
import { ReasonText } from './article-text'

/** Why an act may not be done, in the reader's words, with its article and a link to the page of the rule. */
export async function Reason({ refusal }: { refusal: Refusal }): Promise<ReactNode> {
  return <ReasonText said={await sayRefusal(refusal, await getLocale())} />
}
