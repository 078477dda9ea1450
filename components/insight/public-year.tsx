import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PublicFrame, PublicHero } from '@/components/shell/public-frame'
import { AwardCard } from '@/components/ui/award-card'
import { CoastLine } from '@/components/ui/coast-line'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { PublicEvent, PublicYear } from '@/lib/insight/queries/public-year'
import { formatDate, formatTime } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'

type Props = { found: PublicYear; locale: Locale }

/** A cluster's year as everybody may read it: theme, awards, the day's seminar and conference, the schools, who leads next. */
export async function PublicYearPage({ found, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('insight.public')
  const common = await getTranslations('common')
  const nameOf = (id: string): string => found.schools.find((one) => one.id === id)?.name[locale] ?? ''
  const { year } = found
  return (
    <PublicFrame
      product={common('product')}
      home="/"
      links={[{ href: '/', label: t('clusters') }]}
      entrance={{ href: '/sign-in', label: t('signIn') }}
      footer={{ left: <Years found={found} label={t('years')} />, right: found.demonstration ? t('sourced') : null }}
    >
      <PublicHero
        kicker={t('clusterTitle')}
        title={t('region', { region: found.cluster.short[locale] })}
        figure={year.year}
        {...(found.theme && { theme: found.theme.text, source: t('themeSource') })}
      />
      <h2 className="sr-only">{t('year', { year: String(year.year) })}</h2>
      <Awards found={found} nameOf={nameOf} locale={locale} pending={t('awardsPending')} />
      <div className="grid gap-10 pt-10 lg:grid-cols-[minmax(0,1fr)_340px] lg:gap-14">
        <div className="grid content-start gap-10">
          {found.events.map((event) => (
            <Event key={event.id} event={event} host={nameOf(event.hostId)} />
          ))}
          <Next found={found} nameOf={nameOf} />
          <p className="text-muted">
            {year.gate === 'closed'
              ? t('closed')
              : t('state', { gate: common(`gates.${year.gate}`).toLocaleLowerCase(locale) })}
          </p>
        </div>
        <Schools found={found} locale={locale} />
      </div>
      <Photos found={found} title={t('photos')} />
    </PublicFrame>
  )
}

type Named = { found: PublicYear; nameOf: (id: string) => string }

function Awards({ found, nameOf, locale, pending }: Named & { locale: Locale; pending: string }): ReactNode {
  if (found.awards.length === 0) {
    return found.year.gate === 'ratification' ? <p className="text-muted">{pending}</p> : null
  }
  return (
    <div className="grid gap-4 md:grid-cols-2 md:gap-5">
      {found.awards.map((award) => (
        <AwardCard
          key={`${award.code}-${award.schoolId}`}
          kind={award.code.includes('flag') ? 'flag' : 'certificate'}
          title={award.name[locale]}
        >
          {nameOf(award.schoolId)}
        </AwardCard>
      ))}
    </div>
  )
}

async function Event({ event, host }: { event: PublicEvent; host: string }): Promise<ReactNode> {
  const t = await getTranslations('insight.public')
  const facts = [
    event.place || t('host', { school: host }),
    event.papers > 0 ? t('papers', { papers: event.papers, schools: event.schools }) : '',
  ]
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t(event.kind, { date: formatDate(event.startsAt) })}</h2>
      <p className="text-lg leading-[1.5]">{event.kind === 'seminar' ? <q>{event.title}</q> : event.title}</p>
      <p className="text-muted">{facts.filter(Boolean).join(' · ')}</p>
      {event.lines.length > 0 ? (
        <ol className="mt-1">
          {event.lines.map((line, index) => (
            <li key={index} className="flex gap-6 border-t border-line py-2.5 text-md first:border-t-0">
              <time className="w-12 flex-none text-muted">{formatTime(line.at)}</time>
              <span>
                {line.title}
                {line.speaker ? <span className="block text-sm text-muted">{line.speaker}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}

async function Next({ found, nameOf }: Named): Promise<ReactNode> {
  const { next } = found
  if (!next) return null
  const t = await getTranslations('insight.public')
  const facts = [
    { label: t('leader'), value: next.headId ? <b>{nameOf(next.headId)}</b> : '–' },
    ...(next.deputyIds.length > 0
      ? [
          {
            label: t('deputies'),
            value: next.deputyIds.map((id) => (
              <span key={id} className="block">
                {nameOf(id)}
              </span>
            )),
          },
        ]
      : []),
    {
      label: t('way'),
      value: `${t(next.byAgreement ? 'agreement' : 'vote')}; ${t(next.official ? 'official' : 'pending')}`,
    },
  ]
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t('year', { year: String(next.year) })}</h2>
      <Facts facts={facts} />
    </section>
  )
}

async function Schools({ found, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('insight.public')
  const { year, next } = found
  const noteOf = (id: string): string => {
    const at = { year: String(year.year) }
    const after = { year: String(next?.year ?? '') }
    const notes = [
      id === found.headId ? t('head', at) : '',
      found.deputyIds.includes(id) ? t('deputy', at) : '',
      id === next?.headId ? t('headNext', after) : '',
      next?.deputyIds.includes(id) ? t('deputyNext', after) : '',
    ]
    return notes.filter(Boolean).join(' · ')
  }
  const stops = found.schools.map((school) => {
    const note = noteOf(school.id)
    const mark = school.id === found.headId ? ('head' as const) : school.id === next?.headId ? ('next' as const) : null
    return { key: school.id, name: school.name[locale], ...(note && { note }), ...(mark && { mark }) }
  })
  const label = t('schools', { count: stops.length })
  return (
    <section className="grid content-start gap-4">
      <h2 className="text-xl">{label}</h2>
      <CoastLine stops={stops} label={label} />
      {found.deputyIds.length === 0 ? (
        <p className="text-sm text-muted">{t('noDeputies', { year: String(year.year) })}</p>
      ) : null}
    </section>
  )
}

function Photos({ found, title }: { found: PublicYear; title: string }): ReactNode {
  if (found.photos.length === 0) return null
  return (
    <section className="grid gap-4 pt-10">
      <h2 className="text-xl">{title}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {found.photos.map((photo) => (
          <li key={photo.fileId}>
            {/* eslint-disable-next-line @next/next/no-img-element -- bytes come from the database, with their own headers */}
            <img
              className="aspect-[3/2] w-full rounded-m border border-line object-cover"
              src={`/api/files/${photo.fileId}`}
              alt={photo.caption}
              loading="lazy"
            />
            <p className="mt-1.5 text-sm text-muted">{photo.caption}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Years({ found, label }: { found: PublicYear; label: string }): ReactNode {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4">
      <span>{label}:</span>
      {found.years.map((year) =>
        year === found.year.year ? (
          <b key={year} aria-current="page">
            {year}
          </b>
        ) : (
          <Link key={year} className="link py-1" href={`/clusters/${found.year.clusterCode}/${year}`}>
            {year}
          </Link>
        ),
      )}
    </nav>
  )
}
