import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AnswerSheet, AwardsForm, RecognitionForm } from '@/components/ratification/decision-forms'
import { FilesSheet } from '@/components/ratification/dossier-forms'
import {
  DecisionsSheet,
  ElectedSheet,
  LetterSheet,
  NominationsSheet,
  PiecesSheet,
} from '@/components/ratification/dossier-sheets'
import { NotesSheet } from '@/components/ratification/notes-sheet'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getYear, listYears } from '@/lib/calendar/queries'
import { isAcademyReviewer } from '@/lib/people/policy'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { getDossier } from '@/lib/ratification/queries/dossier'

type Props = { params: Promise<{ cluster: string; year: string }> }

const tones = { draft: 'neutral', sent: 'due', returned: 'late', accepted: 'done' } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cluster, year } = await params
  return { title: (await getTranslations('ratification.desk'))('caseTitle', { cluster, year }) }
}

export default async function CasePage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const view = year && (await getDossier(ctx, year))
  if (!year || !view?.dossier || view.dossier.state === 'draft') notFound()
  const [t, states, locale, years] = await Promise.all([
    getTranslations('ratification.desk'),
    getTranslations('ratification.states'),
    getLocale(),
    listYears(ctx),
  ])
  const { dossier } = view
  const cluster = years.find((one) => one.code === year.clusterCode)?.clusterShort[locale] ?? year.clusterCode
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/academy/ratification' }, { label: cluster }]}
        title={t('caseTitle', { cluster, year: String(year.year) })}
        state={<Chip tone={tones[dossier.state]}>{states(dossier.state)}</Chip>}
        lead={dossier.sentAt ? formatDateTime(dossier.sentAt) : undefined}
        actions={
          <LinkButton size="s" href={`/work/${year.clusterCode}/${year.year}/dossier`}>
            {t('sourcePage')}
          </LinkButton>
        }
      />
      <Columns
        aside={
          <>
            <PiecesSheet view={view} />
            <DecisionsSheet
              decisions={view.decisions}
              prints={isAcademyReviewer(ctx.actor) && view.nominations.some((one) => one.state === 'confirmed')}
            />
          </>
        }
      >
        <LetterSheet dossier={dossier} />
        <NominationsSheet nominations={view.nominations} />
        <ElectedSheet elections={view.elections} />
        <FilesSheet view={view} />
        <NotesSheet view={view} />
        <AnswerSheet view={view} />
        {dossier.state === 'accepted' ? (
          <>
            <RecognitionForm view={view} />
            <AwardsForm view={view} />
          </>
        ) : null}
      </Columns>
    </>
  )
}
