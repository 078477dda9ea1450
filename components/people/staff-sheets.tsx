import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { revokeInvitationAction } from '@/lib/people/actions'
import type { Staff } from '@/lib/people/queries/register'
import { formatDate } from '@/lib/platform/i18n/format'
import { EndAppointment } from './end-appointment'

/** The people in office, and the invitations that are still open. */
export function StaffSheets({ staff, action }: { staff: Staff; action?: ReactNode }): ReactNode {
  const t = useTranslations('people.staff')
  return (
    <>
      <Sheet>
        <SheetHeader title={t('people')} />
        {staff.people.length === 0 ? (
          <EmptyState icon={Users} title={t('nobody')} action={action}>
            {t('nobodyMore')}
          </EmptyState>
        ) : (
          <People people={staff.people} />
        )}
      </Sheet>
      {staff.invitations.length > 0 ? (
        <Sheet>
          <SheetHeader title={t('invitations')} />
          <Invitations invitations={staff.invitations} />
        </Sheet>
      ) : null}
    </>
  )
}

function People({ people }: { people: Staff['people'] }): ReactNode {
  const t = useTranslations()
  const office = (one: { office: Staff['people'][number]['office'] }): string => t(`common.offices.${one.office}`)
  return (
    <Table
      caption={t('people.staff.people')}
      rows={people}
      rowKey={(one) => one.appointmentId}
      columns={[
        {
          key: 'name',
          header: t('people.staff.name'),
          cell: (one) => (
            <>
              <b className="font-semibold">{one.name}</b>
              <span className="block text-sm text-muted">{one.email}</span>
            </>
          ),
        },
        { key: 'office', header: t('people.staff.office'), cell: office },
        {
          key: 'act',
          header: <span className="sr-only">{t('people.staff.act')}</span>,
          label: false,
          kind: 'action',
          cell: (one) =>
            one.mayEnd.ok ? <EndAppointment id={one.appointmentId} name={one.name} office={office(one)} /> : null,
        },
      ]}
    />
  )
}

function Invitations({ invitations }: { invitations: Staff['invitations'] }): ReactNode {
  const t = useTranslations()
  return (
    <Table
      caption={t('people.staff.invitations')}
      rows={invitations}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'name',
          header: t('people.staff.name'),
          cell: (one) => (
            <>
              <b className="font-semibold">{one.name}</b>
              <span className="block text-sm text-muted">{one.email}</span>
            </>
          ),
        },
        {
          key: 'office',
          header: t('people.staff.office'),
          cell: (one) => (
            <>
              {t(`common.offices.${one.office}`)}
              <span className="block text-sm text-muted">
                {t('people.staff.openUntil', { date: formatDate(one.expiresAt) })}
              </span>
            </>
          ),
        },
        {
          key: 'act',
          header: <span className="sr-only">{t('people.staff.act')}</span>,
          label: false,
          kind: 'action',
          cell: (one) =>
            one.mayRevoke.ok ? (
              <ActionForm action={revokeInvitationAction} id={`revoke-${one.id}`} draft={false} className="gap-2">
                <input type="hidden" name="invitationId" value={one.id} />
                <SubmitButton variant="outline" size="s">
                  {t('people.staff.revoke')}
                </SubmitButton>
              </ActionForm>
            ) : null,
        },
      ]}
    />
  )
}
