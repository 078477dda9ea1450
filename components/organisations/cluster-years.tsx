import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { openFirstYearAction } from '@/lib/calendar/actions'
import type { Gate } from '@/lib/calendar/schema'
import type { ClusterPage } from '@/lib/organisations/queries/clusters'

/** The working years of a cluster; the first is opened by the Academy. */
export function ClusterYears({ cluster, year }: { cluster: ClusterPage; year: number }): ReactNode {
  const t = useTranslations()
  return (
    <Sheet>
      <SheetHeader title={t('organisations.cluster.years')} />
      <SheetBody>
        {cluster.years.length > 0 ? (
          <List>
            {cluster.years.map((one) => (
              <ListRow key={one.year} aside={t(`common.gates.${one.gate as Gate}`)}>
                <Link className="link font-semibold" href={`/work/${cluster.code}/${one.year}`}>
                  {t('organisations.cluster.year')} {one.year}
                </Link>
              </ListRow>
            ))}
          </List>
        ) : (
          <OpenFirst cluster={cluster} year={year} />
        )}
      </SheetBody>
    </Sheet>
  )
}

function OpenFirst({ cluster, year }: { cluster: ClusterPage; year: number }): ReactNode {
  const t = useTranslations()
  const headless = cluster.terms.length === 0
  const reason = cluster.mayName.ok ? t('calendar.refusals.no_head_named') : t('organisations.refusals.not_approver')
  return (
    <>
      <p className="text-muted">{t('organisations.cluster.openYearLead')}</p>
      {headless || !cluster.mayName.ok ? (
        <RefusedAct reason={reason}>{t('organisations.cluster.openYear')}</RefusedAct>
      ) : (
        <ActionForm action={openFirstYearAction} id="open-year" draft={false}>
          <input type="hidden" name="clusterId" value={cluster.id} />
          <TextInput
            name="year"
            type="number"
            label={t('organisations.cluster.year')}
            defaultValue={String(cluster.terms[0]?.forYear ?? year)}
            required
          />
          <SubmitButton>{t('organisations.cluster.open')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
