import { getTranslations } from 'next-intl/server'
import { lookup } from '@/lib/platform/i18n/say'
import { documentKinds, isKind, type DocumentKind } from '@/lib/templates/rules/kinds'
import type { Locale } from '@/lib/platform/i18n/routing'

/** What a document is called: the two decisions and reports by what they decide and whose they are. */
export async function documentNames(): Promise<(kind: string, type?: string) => string> {
  const t = await getTranslations('drafting.named')
  const kinds = await getTranslations('templates.kinds')
  return (kind, type) => {
    if (type === 'recognition' || type === 'awards') return t(type)
    if (kind === 'report') return t(type === 'school' ? 'school_report' : 'cluster_report')
    if (kind === 'proposals') return t(type === 'school' ? 'school_proposals' : 'cluster_proposals')
    return isKind(kind) ? kinds(`${kind}.name`) : kind
  }
}

/** What a field of a document is called: `opening`, or of a row `agenda.content`. */
export async function fieldNames(kind: DocumentKind, locale: Locale): Promise<(name: string) => string> {
  const say = await lookup(locale)
  return (name) => {
    const [first = '', inner] = name.split('.')
    const base = `templates.fields.${first in documentKinds[kind].fields ? kind : 'common'}.${first}`
    const key = inner ? `${base}.${inner}` : say.has(`${base}.about`) ? `${base}.about` : base
    return say(key)
  }
}
