import { getLocale, getTranslations } from 'next-intl/server'
import type { PollView } from '@/lib/polls/queries'
import type { Choice, PollRule } from '@/lib/polls/schema'

type Share = PollRule['threshold']

export type PollWords = {
  share: (share: Share) => string
  form: (poll: Pick<PollView, 'preparation'>) => string
  choice: (poll: Pick<PollView, 'lines'>, choice: Choice) => string
}

/** Sentences about a poll's rule and votes. */
export async function pollWords(): Promise<PollWords> {
  const t = await getTranslations('polls')
  const locale = await getLocale()
  const share = ({ n, d, of, over }: Share): string =>
    t(over ? 'page.moreThan' : 'page.atLeast', { share: `${n}/${d}`, base: t(`bases.${of}`) })
  const form = ({ preparation }: Pick<PollView, 'preparation'>): string => {
    if (preparation.form === 'lines') return t('page.formLines')
    return preparation.form === 'one' ? t('page.formOne') : t('page.formUpTo', { most: preparation.upTo })
  }
  const choice = ({ lines }: Pick<PollView, 'lines'>, said: Choice): string => {
    const names = (test: (position: number) => boolean): string =>
      lines
        .filter((line) => test(line.position))
        .map((line) => line.short[locale])
        .join(', ')
    if ('agrees' in said) return [t(said.agrees ? 'page.agrees' : 'page.objects'), said.word].filter(Boolean).join(': ')
    if ('chosen' in said)
      return said.chosen.length > 0
        ? t('page.chose', { names: names((position) => said.chosen.includes(position)) })
        : t('page.choseNone')
    const of = (word: string): string => names((position) => said.lines[String(position)] === word)
    const parts = [
      [of('agree'), 'page.agreeNames'],
      [of('disagree'), 'page.disagreeNames'],
      [of('blank'), 'page.blankNames'],
    ] as const
    return parts.flatMap(([found, key]) => (found === '' ? [] : [t(key, { names: found })])).join(' · ')
  }
  return { share, form, choice }
}
