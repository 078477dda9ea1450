import { UserRound } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { DemonstrationBar } from '@/components/shell/demonstration-bar'
import { ProofGate } from '@/components/shell/proof-gate'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { listYears, type YearChoice } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { countUnread } from '@/lib/notices/queries'
import type { OrganisationNames } from '@/lib/organisations/names'
import { getNames } from '@/lib/organisations/queries/names'
import { proveSelfAction, signOutAction } from '@/lib/people/actions'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import type { PersonContext } from '@/lib/platform/auth/session'
import { isDemonstration } from '@/lib/platform/demonstration'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { menuOf, tabsOf, type MenuWords } from './menu'
import { ribbonOf } from './ribbon'

type Props = { ctx: PersonContext; year: Year | null; children: ReactNode }

const addressOf = (year: { clusterCode: string; year: number }): string => `/work/${year.clusterCode}/${year.year}`

/** The frame of every page behind the sign-in: menu, year switch, ribbon, bell and person. */
export async function WorkspaceFrame({ ctx, year, children }: Props): Promise<ReactNode> {
  const locale = await getLocale()
  const t = await getTranslations()
  const words = ((key) => t(`menu.${key}`)) as MenuWords
  const administrator = isAdministrator(ctx.actor)
  const academy = isAcademyReviewer(ctx.actor) || administrator
  const [years, unread, names, demonstration, ribbon] = await Promise.all([
    listYears(ctx),
    countUnread(ctx),
    getNames(ctx, seatIds(ctx)),
    isDemonstration(),
    year ? ribbonOf(ctx, year) : undefined,
  ])
  const place = { year: year && addressOf(year), academy, administrator, duties: 0 }
  const role = await roleOf(ctx, year, academy)
  return (
    <AppFrame
      product={t('common.product')}
      home="/desk"
      menu={menuOf(words, place)}
      tabs={tabsOf(words, place)}
      notices={{ href: '/notices', unread }}
      person={personOf(ctx, names, locale, (office) => t(`common.offices.${office}`))}
      personLinks={<PersonLinks account={t('menu.account')} />}
      signOut={signOutAction}
      {...(role && { role })}
      {...(ribbon && { ribbon })}
      {...(years.length > 0 && { year: yearSwitch(years, year, locale, (values) => t('menu.yearLabel', values), t) })}
      {...(demonstration && {
        bar: (
          <DemonstrationBar date={formatDeadline(ctx.now, locale)}>
            <Link className="link" href="/demonstration">
              {t('menu.demonstration')}
            </Link>
          </DemonstrationBar>
        ),
      })}
    >
      <ProofGate action={proveSelfAction}>{children}</ProofGate>
    </AppFrame>
  )
}

function PersonLinks({ account }: { account: string }): ReactNode {
  return (
    <Link className="popover-item" href="/account">
      <Icon of={UserRound} /> {account}
    </Link>
  )
}

const seatIds = (ctx: PersonContext): string[] => ctx.actor.seats.map((seat) => seat.organisationId)

type OfficeWord = (office: PersonContext['actor']['seats'][number]['office']) => string

function personOf(
  ctx: PersonContext,
  names: Map<string, OrganisationNames>,
  locale: Locale,
  word: OfficeWord,
): { id: string; name: string; seat: string; seal: string } {
  const [seat] = ctx.actor.seats
  const organisation = seat && names.get(seat.organisationId)
  const office = seat ? word(seat.office) : ''
  const named = office === ctx.actor.name ? '' : office
  return {
    id: ctx.actor.personId,
    name: ctx.actor.name,
    seat: [named, organisation?.name[locale] ?? ''].filter(Boolean).join(' · '),
    seal: (organisation?.code ?? ctx.actor.name).slice(0, 3),
  }
}

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>

async function roleOf(ctx: PersonContext, year: Year | null, academy: boolean): Promise<string | undefined> {
  const t = await getTranslations('menu')
  if (academy) return isAcademyReviewer(ctx.actor) ? t('academyRole') : t('administratorRole')
  if (!year) return undefined
  const roles = ctx.actor.seats.flatMap((seat) => seat.clusters.filter((one) => one.clusterId === year.clusterId))
  if (roles.some((one) => one.role === 'head')) return t('headOf', { year: String(year.year) })
  if (roles.some((one) => one.role === 'deputy')) return t('deputyOf', { year: String(year.year) })
  return t('member')
}

function yearSwitch(
  years: YearChoice[],
  current: Year | null,
  locale: Locale,
  say: (values: { cluster: string; year: string }) => string,
  t: Translate,
): { label: string; options: { href: string; label: string; current: boolean; closed: boolean; note: string }[] } {
  const label = (one: YearChoice): string => say({ cluster: one.clusterShort[locale], year: String(one.year) })
  const options = years.map((one) => ({
    href: addressOf({ clusterCode: one.code, year: one.year }),
    label: label(one),
    note: t(`common.gates.${one.gate}`),
    current: current !== null && one.code === current.clusterCode && one.year === current.year,
    closed: one.gate === 'closed',
  }))
  return { label: options.find((one) => one.current)?.label ?? t('menu.academyRole'), options }
}
