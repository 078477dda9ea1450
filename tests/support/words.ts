import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { home } from '@/lib/launch/process.mjs'

export type Language = 'vi' | 'en'
export type Words = (key: string, facts?: Record<string, string | number>) => string

const read = (path: string): Record<string, object> =>
  JSON.parse(readFileSync(join(home, 'lib', path), 'utf8')) as Record<string, object>

function messagesOf(language: Language): Record<string, object> {
  const file = `messages.${language}.json`
  const modules = readdirSync(join(home, 'lib')).filter((name) => existsSync(join(home, 'lib', name, file)))
  const named = Object.fromEntries(modules.map((name) => [name, read(`${name}/${file}`)]))
  return { ...named, ...read(`platform/i18n/${file}`), ...read(`platform/i18n/ui.${language}.json`) }
}

/** The words of the product's pages by their key, so that a test reads the same page in either language. */
export function wordsOf(language: Language): Words {
  const say = createTranslator({ locale: language, messages: messagesOf(language), timeZone: 'Asia/Ho_Chi_Minh' })
  return say as unknown as Words
}
