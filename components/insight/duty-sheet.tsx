import { CircleCheck } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { DutyList, DutyRow } from '@/components/ui/duty-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Coming, DeskDuty } from '@/lib/insight/queries/desk'
import { countdown } from '@/lib/insight/rules'
import { sayFacts } from '@/lib/platform/facts'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'

type Props = { duties: DeskDuty[]; now: Date; next: Coming | null; manyYears: boolean }

/** What is asked of one, as countdowns; the first opens with the page's one primary act. */
export async function DutySheet({ duties, now, next, manyYears }: Props): Promise<ReactNode> {
  const t = await getTranslations('insight.desk')
  const locale = await getLocale()
  const say = await lookup(locale)
  if (duties.length === 0) return <NothingToDo next={next} />
  return (
    <Sheet>
      <SheetHeader title={t('todo')} aside={t('order')} />
      <DutyList>
        {duties.map((duty, place) => {
          const facts = sayFacts(duty.facts, locale)
          const left = duty.due && countdown(duty.due, now)
          const detail = [
            duty.due ? t('due', { due: formatDeadline(duty.due, locale) }) : '',
            manyYears ? `${duty.year.clusterCode} · ${t('year', { year: String(duty.year.year) })}` : '',
          ]
          return (
            <DutyRow
              key={`${duty.year.id}-${duty.key}-${duty.organisationId}`}
              count={left ? left.days : '–'}
              unit={left ? t(left.tone === 'late' ? 'late' : 'left', { days: left.days }) : t('noDue')}
              tone={left?.tone ?? 'calm'}
              title={say(duty.title, facts)}
              detail={detail.filter(Boolean).join(' · ')}
              {...(duty.holds && { holds: say(duty.holds, facts) })}
              action={
                <LinkButton href={duty.href} variant={place === 0 ? 'primary' : 'outline'}>
                  {t('open')}
                </LinkButton>
              }
            />
          )
        })}
      </DutyList>
    </Sheet>
  )
}

async function NothingToDo({ next }: { next: Coming | null }): Promise<ReactNode> {
  const t = await getTranslations('insight.desk')
  const gates = await getTranslations('common.gates')
  const title = next?.kind === 'event' ? next.title : next ? t('deadline', { gate: gates(next.gate) }) : ''
  return (
    <Sheet>
      <SheetHeader title={t('todo')} />
      <SheetBody>
        <EmptyState icon={CircleCheck} title={t('nothing')}>
          {next ? t('nothingNext', { title, date: formatDate(next.at) }) : t('nothingText')}
        </EmptyState>
      </SheetBody>
    </Sheet>
  )
}
