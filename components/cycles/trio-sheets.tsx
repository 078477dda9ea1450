import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Duty, GateCondition } from '@/lib/calendar/rules'
import type { TrioSchool } from '@/lib/cycles/queries/trio'
import { sayFacts } from '@/lib/platform/facts'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'

/** One of the three: its term, its people, what its office owes and what it owes as a school. */
export async function TrioSheet({ one, now }: { one: TrioSchool; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('cycles.trio')
  const roles = await getTranslations('common.roles')
  const offices = await getTranslations('common.offices')
  const locale = await getLocale()
  const year = String(one.forYear)
  return (
    <Sheet>
      <SheetHeader
        title={one.school[locale]}
        aside={<Chip tone={one.role === 'head' ? 'info' : 'neutral'}>{roles(one.role)}</Chip>}
      />
      <SheetBody>
        <p className="text-md">
          {one.endsAt
            ? t('termUntil', { from: formatDate(one.startsAt), to: formatDate(one.endsAt), year })
            : t('term', { from: formatDate(one.startsAt), year })}
        </p>
        {one.people.length === 0 ? <p className="text-muted">{t('nobody')}</p> : null}
        {one.people.map((person) => (
          <p key={person.email} className="text-md break-words">
            {offices(person.office)}: {person.name === offices(person.office) ? '' : `${person.name} · `}
            <a className="link" href={`mailto:${person.email}`}>
              {person.email}
            </a>
          </p>
        ))}
        <DutyLines title={t('office', { count: one.office.length })} duties={one.office} now={now} />
        <DutyLines title={t('own', { count: one.own.length })} duties={one.own} now={now} />
      </SheetBody>
    </Sheet>
  )
}

type Lines = { title: string; duties: Duty[]; now: Date }

async function DutyLines({ title, duties, now }: Lines): Promise<ReactNode> {
  const t = await getTranslations('cycles.trio')
  const locale = await getLocale()
  const say = await lookup(locale)
  return (
    <section>
      <h3>{title}</h3>
      {duties.length === 0 ? <p className="text-muted">{t('nothing')}</p> : null}
      <List>
        {duties.map((duty) => (
          <ListRow
            key={`${duty.key}-${duty.href}`}
            aside={duty.due && duty.due < now ? <Chip tone="late">{t('late')}</Chip> : null}
          >
            <Link className="link" href={duty.href}>
              {say(duty.title, sayFacts(duty.facts, locale))}
            </Link>
            <div className="text-sm text-muted">
              {duty.due ? t('due', { at: formatDeadline(duty.due, locale) }) : t('noDeadline')}
              {duty.holds ? ` · ${say(duty.holds, sayFacts(duty.facts, locale))}` : null}
            </div>
          </ListRow>
        ))}
      </List>
    </section>
  )
}

/** What the present gate still waits for, whoever owes it. */
export async function WaitsSheet({ waits }: { waits: GateCondition[] }): Promise<ReactNode> {
  const t = await getTranslations('cycles.trio')
  const locale = await getLocale()
  const say = await lookup(locale)
  return (
    <Sheet>
      <SheetHeader title={t('waits')} />
      <SheetBody>
        {waits.length === 0 ? <p className="text-muted">{t('nothingWaits')}</p> : null}
        <List>
          {waits.map((one) => (
            <ListRow key={`${one.title}-${one.href}`}>
              <Link className="link" href={one.href}>
                {say(one.title, sayFacts(one.facts, locale))}
              </Link>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
