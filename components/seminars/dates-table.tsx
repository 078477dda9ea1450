import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Matrix } from '@/components/ui/matrix'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { StatusTone } from '@/components/ui/status-cell'
import type { DateSearchView } from '@/lib/seminars/queries/dates'
import type { Suits } from '@/lib/seminars/schema'
import { dayName } from './day-name'

const tones: Record<Suits, StatusTone> = { yes: 'done', if_need_be: 'due', no: 'late' }

type Props = { search: DateSearchView; home: string }

/** The days with how they suit, and what each school said. */
export function DatesTable({ search, home }: Props): ReactNode {
  const t = useTranslations('seminars.dates')
  const locale = useLocale()
  return (
    <>
      <Sheet>
        <SheetHeader title={t('days')} />
        <SheetBody className="gap-0 divide-y divide-line py-0">
          {search.options.map((option) => (
            <DayRow key={option.id} search={search} option={option} home={home} />
          ))}
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('all')} />
        <Matrix
          caption={t('all')}
          rowLabel={t('school')}
          columns={search.options.map((option) => ({ key: option.id, label: dayName(option, locale, t) }))}
          rows={search.schools.map(({ id, short, answers }) => ({
            key: id,
            name: short[locale],
            cells: Object.fromEntries(
              search.options.map((option) => {
                const suits = answers[option.id]
                return [
                  option.id,
                  suits
                    ? { tone: tones[suits], text: t(`suits.${suits}`) }
                    : { tone: 'none' as const, text: t('silent') },
                ]
              }),
            ),
          }))}
        />
      </Sheet>
    </>
  )
}

function DayRow({ search, option, home }: Props & { option: DateSearchView['options'][number] }): ReactNode {
  const t = useTranslations('seminars.dates')
  const locale = useLocale()
  const names = search.schools.filter(({ id }) => option.cannot.includes(id)).map(({ short }) => short[locale])
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <b>{dayName(option, locale, t)}</b>
          {search.chosenId === option.id ? <Chip tone="done">{t('chosen')}</Chip> : null}
          {!search.chosenId && option.best ? <Chip tone="done">{t('best')}</Chip> : null}
        </p>
        <p className="text-sm text-muted">
          {t('counts', {
            yes: option.yes,
            maybe: option.ifNeedBe,
            no: option.cannot.length,
            silent: option.silent.length,
          })}
        </p>
        {names.length > 0 ? <p className="text-sm text-muted">{t('cannot', { schools: names.join(', ') })}</p> : null}
      </div>
      {search.run.ok ? (
        <LinkButton size="s" href={`${home}/seminars/new?date=${option.id}`}>
          {t('choose')}
          <span className="sr-only">: {dayName(option, locale, t)}</span>
        </LinkButton>
      ) : null}
    </div>
  )
}
