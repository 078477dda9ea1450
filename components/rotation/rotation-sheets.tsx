import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { StatusCell } from '@/components/ui/status-cell'
import { Table } from '@/components/ui/table'
import type { RotationSchool, RotationView, WindowRow } from '@/lib/rotation/queries/forecast'
import type { CoverageCell, CoverageYear } from '@/lib/rotation/rules/coverage'
import type { ForecastYear } from '@/lib/rotation/rules/forecast'

type Props = { view: RotationView }

/** Between which years the next turn of each school lies, by the rule alone. */
export async function WindowsSheet({ view }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.forecast')
  const locale = await getLocale()
  const { rest, restYears } = view.rules
  const title = t('windows')
  const latest = ({ earliest, latest: last }: WindowRow): ReactNode =>
    earliest === null ? t('leaves') : (last ?? <span className="text-muted">{t('noLatest')}</span>)
  return (
    <Sheet>
      <SheetHeader title={title} />
      <SheetBody>
        <p>
          {t(`rule.${rest.value}`, { years: restYears.value })}{' '}
          <span className="text-muted">({(rest.value === 'years' ? restYears : rest).article[locale]})</span>
        </p>
      </SheetBody>
      <Table
        caption={title}
        rows={view.windows}
        rowKey={(row) => row.school.id}
        columns={[
          { key: 'school', header: t('school'), cell: (row) => row.school.name[locale] },
          {
            key: 'counted',
            header: t('counted'),
            cell: ({ counted }) =>
              counted ? (
                <>
                  {counted.year}
                  {counted.heldBy ? (
                    <span className="block text-sm text-muted">{t('heldBy', { school: counted.heldBy[locale] })}</span>
                  ) : null}
                </>
              ) : (
                <span className="text-muted">{t('noTurn')}</span>
              ),
          },
          { key: 'earliest', header: t('earliest'), cell: (row) => row.earliest ?? '–' },
          { key: 'latest', header: t('latest'), cell: latest },
        ]}
      />
    </Sheet>
  )
}

/** The coming years if each time the school is elected that has waited longest: a course, not a promise. */
export async function CourseSheet({ view }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.forecast')
  const locale = await getLocale()
  const names = new Map(view.schools.map((school) => [school.id, school.short[locale]]))
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(', ')
  return (
    <Sheet>
      <SheetHeader title={t('course')} />
      <SheetBody>
        <p className="text-muted">{t('courseText')}</p>
      </SheetBody>
      <Table
        caption={t('course')}
        rows={view.course}
        rowKey={(row) => String(row.year)}
        columns={[
          { key: 'year', header: t('year'), cell: (row) => row.year },
          {
            key: 'head',
            header: t('head'),
            cell: (row: ForecastYear) => (row.head ? names.get(row.head) : t('nobody')),
          },
          { key: 'deputies', header: t('deputies'), cell: (row) => list(row.deputies) || '–' },
          {
            key: 'may',
            header: t('mayHead'),
            kind: 'long',
            cell: (row) => list(row.mayHead) || t('nobody'),
          },
        ]}
      />
    </Sheet>
  )
}

/** Years × schools since the founding: head, deputy, member, not in the cluster, or no data. */
export async function CoverageSheet({ view }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.forecast')
  const locale = await getLocale()
  const title = t('coverage', { year: String(view.founded) })
  const sign = (cell: CoverageCell | undefined): ReactNode => {
    if (cell === 'head') return <StatusCell tone="done">{t('cells.head')}</StatusCell>
    if (cell === 'deputy') return <span className="font-semibold">{t('cells.deputy')}</span>
    if (cell === 'member') return <span className="text-muted">{t('cells.member')}</span>
    if (cell === 'outside') return <span className="text-sm text-faint">{t('cells.outside')}</span>
    return (
      <span className="text-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('cells.unknown')}</span>
      </span>
    )
  }
  return (
    <Sheet>
      <SheetHeader title={title} />
      <Table
        caption={title}
        rows={view.coverage}
        rowKey={(row) => String(row.year)}
        columns={[
          {
            key: 'year',
            header: t('year'),
            cell: (row: CoverageYear) => (
              <>
                {row.year}
                {Object.values(row.cells).includes('head') && !row.deputiesKnown ? (
                  <span className="block text-sm font-normal text-muted">{t('noDeputies')}</span>
                ) : null}
              </>
            ),
          },
          ...view.schools.map((school: RotationSchool) => ({
            key: school.id,
            header: school.short[locale],
            cell: (row: CoverageYear) => sign(row.cells[school.id]),
          })),
        ]}
      />
      <SheetBody className="border-t border-line">
        <p className="text-md text-muted">{t('unknownNote')}</p>
      </SheetBody>
    </Sheet>
  )
}
