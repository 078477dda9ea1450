import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { AccountActs } from '@/components/people/account-acts'
import { EndAppointment } from '@/components/people/end-appointment'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getPerson, type PersonPage as Person } from '@/lib/people/queries/register'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDate } from '@/lib/platform/i18n/format'

type Props = { params: Promise<{ person: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.register')
  return { title: t('person') }
}

export default async function PersonPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const id = z.uuid().safeParse((await params).person)
  const person = id.success ? await getPerson(ctx, id.data) : null
  if (!person) notFound()
  const t = await getTranslations('people.register')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/academy/people' }]}
        title={person.name}
        lead={person.email}
        state={
          <>
            {person.disabledAt ? <Chip tone="late">{t('closed')}</Chip> : null}
            {person.demonstration ? <Chip>{t('demonstration')}</Chip> : null}
          </>
        }
      />
      <Columns
        aside={
          <Sheet>
            <SheetHeader title={t('account')} />
            <SheetBody>
              <p>
                {person.disabledAt ? t('accountClosed', { date: formatDate(person.disabledAt) }) : t('accountOpen')}
              </p>
              <AccountActs person={person} />
            </SheetBody>
          </Sheet>
        }
      >
        <Sheet>
          <SheetHeader title={t('history')} />
          {person.appointments.length === 0 ? <EmptyState title={t('none')} /> : <Appointments person={person} />}
        </Sheet>
      </Columns>
    </>
  )
}

async function Appointments({ person }: { person: Person }): Promise<ReactNode> {
  const t = await getTranslations()
  const locale = await getLocale()
  const span = (held: Person['appointments'][number]): string =>
    t('people.register.held', {
      from: formatDate(held.startsAt),
      to: held.endsAt ? formatDate(held.endsAt) : t('people.register.until'),
    })
  return (
    <SheetBody>
      <List>
        {person.appointments.map((held) => (
          <ListRow
            key={held.id}
            aside={
              held.over ? (
                t('people.register.over')
              ) : held.mayEnd.ok ? (
                <EndAppointment id={held.id} name={person.name} office={t(`common.offices.${held.office}`)} />
              ) : null
            }
          >
            <b className="block">{t(`common.offices.${held.office}`)}</b>
            <span className="block text-sm text-muted">
              {held.organisation[locale]} · {span(held)}
            </span>
          </ListRow>
        ))}
      </List>
    </SheetBody>
  )
}
