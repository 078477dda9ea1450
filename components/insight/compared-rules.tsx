import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { ComparedPoll, ComparedRules, ComparedStanding, Ended } from '@/lib/insight/queries/compared-rules'
import { ruleKey } from '@/components/rulebook/rules-sheets'

/** With these rules, last year: the same ballots counted anew, and who might stand now. Nothing is claimed that is not computed. */
export async function ComparedRulesSheets({ compared }: { compared: ComparedRules }): Promise<ReactNode> {
  const t = await getTranslations('insight.compared')
  const { polls, standings, lastYear, untold } = compared
  const names = await getTranslations('rulebook.codes')
  return (
    <>
      <Sheet>
        <SheetHeader title={t('polls', { year: String(lastYear) })} aside={t('pollsAside')} />
        {polls === null || polls.length === 0 ? (
          <SheetBody>
            <p className="text-muted">{t(polls === null ? 'noYear' : 'noPolls', { year: String(lastYear) })}</p>
          </SheetBody>
        ) : (
          <Polls polls={polls} caption={t('polls', { year: String(lastYear) })} />
        )}
      </Sheet>
      {standings ? <Standings rows={standings} forYear={compared.forYear} /> : null}
      {untold.length > 0 ? (
        <p className="text-sm text-muted">
          {t('untold', { rules: untold.map((code) => names(ruleKey(code))).join('; ') })}
        </p>
      ) : null}
    </>
  )
}

async function Polls({ polls, caption }: { polls: ComparedPoll[]; caption: string }): Promise<ReactNode> {
  const t = await getTranslations('insight.compared')
  const locale = await getLocale()
  return (
    <Table
      caption={caption}
      rows={polls}
      rowKey={(poll) => poll.id}
      columns={[
        { key: 'poll', header: t('poll'), cell: (poll) => poll.title[locale] },
        { key: 'before', header: t('before'), cell: (poll) => <End of={poll.before} /> },
        {
          key: 'after',
          header: t('after'),
          cell: (poll) => (typeof poll.after === 'string' ? t(poll.after) : <End of={poll.after} />),
        },
        {
          key: 'changed',
          header: t('effect'),
          cell: (poll) => (
            <Chip tone={poll.changed ? 'due' : 'neutral'} icon={null}>
              {t(poll.changed ? 'changed' : 'same')}
            </Chip>
          ),
        },
      ]}
    />
  )
}

async function End({ of: { elected, tied, calls } }: { of: Ended }): Promise<ReactNode> {
  const t = await getTranslations()
  const locale = await getLocale()
  const list = (names: Ended['elected']): string => names.map((name) => name[locale]).join('; ')
  return (
    <>
      <span className="block">{elected.length > 0 ? list(elected) : t('insight.compared.nobody')}</span>
      {tied.length > 0 ? (
        <span className="block text-sm text-muted">
          {t('insight.compared.tied', { schools: list(tied) })}
          {calls ? ` ${t('insight.compared.calls', { way: t(`rulebook.options.${calls}`) })}` : ''}
        </span>
      ) : null}
    </>
  )
}

async function Standings({ rows, forYear }: { rows: ComparedStanding[]; forYear: number }): Promise<ReactNode> {
  const t = await getTranslations()
  const locale = await getLocale()
  const title = t('insight.compared.standings', { year: String(forYear) })
  return (
    <Sheet>
      <SheetHeader title={title} />
      {rows.length === 0 ? (
        <SheetBody>
          <p className="text-muted">{t('insight.compared.noStandings')}</p>
        </SheetBody>
      ) : (
        <Table
          caption={title}
          rows={rows}
          rowKey={(row) => `${row.schoolId} ${row.role}`}
          columns={[
            {
              key: 'school',
              header: t('insight.compared.school'),
              cell: (row) => `${row.name[locale]} · ${t(`common.roles.${row.role}`)}`,
            },
            {
              key: 'before',
              header: t('insight.compared.inForce'),
              cell: (row) => row.before?.[locale] ?? t('insight.compared.may'),
            },
            {
              key: 'after',
              header: t('insight.compared.after'),
              cell: (row) => row.after?.[locale] ?? t('insight.compared.may'),
            },
          ]}
        />
      )}
    </Sheet>
  )
}
