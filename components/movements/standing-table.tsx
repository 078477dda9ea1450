import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { StatusCell } from '@/components/ui/status-cell'
import { Table } from '@/components/ui/table'
import type { Movements, MovementView, SchoolStanding } from '@/lib/movements/queries'
import { formatDayMonth } from '@/lib/platform/i18n/format'

type Props = { standings: SchoolStanding[]; movements: Movements; home: string }
type Words = Awaited<ReturnType<typeof getTranslations<'movements.states'>>>

/** Each school with its movement, its registration and its signature. */
export async function StandingTable({ standings, movements, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements')
  const states = await getTranslations('movements.states')
  const locale = await getLocale()
  const unfolded = new Map(movements.schools.map((school) => [school.id, school.movement]))
  return (
    <Table
      caption={t('table.caption')}
      rows={standings}
      rowKey={(row) => row.schoolId}
      columns={[
        { key: 'school', header: t('table.school'), cell: (row) => row.school[locale] },
        {
          key: 'movement',
          header: t('table.movement'),
          cell: (row) => {
            const movement = unfolded.get(row.schoolId) ?? null
            return movementCell(movement, states, t('table.notUnfolded'))
          },
        },
        { key: 'registration', header: t('table.registration'), cell: (row) => registrationCell(row, states) },
        { key: 'pledge', header: t('table.pledge'), cell: (row) => signatureCell(row, states) },
        {
          key: 'open',
          header: t('table.open'),
          kind: 'action',
          cell: (row) => (
            <Link className="link md:whitespace-nowrap" href={`${home}/movements/registrations/${row.schoolId}`}>
              {t('table.open')}
            </Link>
          ),
        },
      ]}
    />
  )
}

function movementCell(movement: MovementView | null, t: Words, none: string): ReactNode {
  if (movement?.launchedAt) return <StatusCell tone="done">{t('launched')}</StatusCell>
  return movement ? <StatusCell tone="due">{t('writing')}</StatusCell> : <StatusCell tone="none">{none}</StatusCell>
}

function registrationCell(row: SchoolStanding, t: Words): ReactNode {
  const one = row.registration
  const late = one?.late ? ` · ${t('late')}` : ''
  if (one?.state === 'received') return <StatusCell tone="done">{`${t('received')}${late}`}</StatusCell>
  if (one?.state === 'submitted' && one.submittedAt)
    return <StatusCell tone="done">{`${t('submitted')} ${formatDayMonth(one.submittedAt)}${late}`}</StatusCell>
  if (row.notRegistered) return <StatusCell tone="late">{t('notRegistered')}</StatusCell>
  return <StatusCell tone="due">{one ? t(one.state) : t('waiting')}</StatusCell>
}

function signatureCell(row: SchoolStanding, t: Words): ReactNode {
  if (row.signature) {
    const date = formatDayMonth(row.signature.at)
    return <StatusCell tone="done">{t(row.signature.late ? 'signedLate' : 'signed', { date })}</StatusCell>
  }
  return row.notSigned ? (
    <StatusCell tone="late">{t('notSigned')}</StatusCell>
  ) : (
    <StatusCell tone="due">{t('waiting')}</StatusCell>
  )
}
