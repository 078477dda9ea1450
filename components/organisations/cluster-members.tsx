import { ArrowDown, ArrowUp, School } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { leaveClusterAction, placeMemberAction } from '@/lib/organisations/actions'
import type { ClusterPage, Member } from '@/lib/organisations/queries/clusters'
import { formatDay } from '@/lib/platform/i18n/format'

/** The members of a cluster in their customary order; the administrator adds, places and takes leave of them. */
export function ClusterMembers({ cluster }: { cluster: ClusterPage }): ReactNode {
  const t = useTranslations('organisations.cluster')
  const refusals = useTranslations('organisations.refusals')
  const add = cluster.mayKeep.ok ? (
    <LinkButton href={`/academy/clusters/${cluster.code}/members`}>{t('addSchool')}</LinkButton>
  ) : (
    <RefusedAct reason={refusals('not_administrator')}>{t('addSchool')}</RefusedAct>
  )
  if (cluster.members.length === 0)
    return (
      <Sheet>
        <EmptyState icon={School} title={t('noMembers')} action={add}>
          {t('noMembersMore')}
        </EmptyState>
      </Sheet>
    )
  return (
    <>
      <Sheet>
        <SheetHeader title={t('members')} aside={t('membersLead')} />
        <Members cluster={cluster} members={cluster.members} acts={cluster.mayKeep.ok} />
        <SheetBody>
          <div className="justify-self-start">{add}</div>
        </SheetBody>
      </Sheet>
      {cluster.former.length > 0 ? (
        <Sheet>
          <SheetHeader title={t('former')} />
          <Members cluster={cluster} members={cluster.former} acts={false} />
        </Sheet>
      ) : null}
    </>
  )
}

function Members({ cluster, members, acts }: { cluster: ClusterPage; members: Member[]; acts: boolean }): ReactNode {
  const t = useTranslations('organisations.cluster')
  const locale = useLocale()
  const order = { key: 'order', header: t('order'), kind: 'action' as const }
  return (
    <Table
      caption={t('members')}
      rows={members}
      rowKey={(member) => `${member.id} ${member.since.toISOString()}`}
      columns={[
        {
          key: 'school',
          header: t('school'),
          cell: (member) => (
            <Link href={`/academy/schools/${member.code}`} className="link font-semibold">
              {member.name[locale]}
            </Link>
          ),
        },
        {
          key: 'since',
          header: t('since'),
          cell: (member) =>
            [formatDay(member.since), member.until && t('until', { date: formatDay(member.until) })]
              .filter(Boolean)
              .join(' '),
        },
        ...(acts
          ? [
              {
                ...order,
                cell: (member: Member, at: number) => <Acts {...{ cluster, member, at, last: members.length - 1 }} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Acts({
  cluster,
  member,
  at,
  last,
}: {
  cluster: ClusterPage
  member: Member
  at: number
  last: number
}): ReactNode {
  const t = useTranslations('organisations.cluster')
  const locale = useLocale()
  const school = member.name[locale]
  const move = (direction: 'up' | 'down', label: string, sign: ReactNode): ReactNode => (
    <ActionForm action={placeMemberAction} id={`${direction}-${member.id}`} draft={false} className="gap-0">
      <input type="hidden" name="schoolId" value={member.id} />
      <input type="hidden" name="clusterId" value={cluster.id} />
      <input type="hidden" name="move" value={direction} />
      <SubmitButton variant="quiet" size="s" aria-label={label}>
        {sign}
      </SubmitButton>
    </ActionForm>
  )
  return (
    <div className="flex flex-wrap items-center justify-end md:flex-nowrap">
      {at > 0 ? move('up', t('upOf', { school }), <ArrowUp className="icon" aria-hidden="true" />) : null}
      {at < last ? move('down', t('downOf', { school }), <ArrowDown className="icon" aria-hidden="true" />) : null}
      {member.until ? null : (
        <Dialog
          trigger={
            <Button variant="quiet" size="s" className="whitespace-nowrap">
              {t('leave')}
            </Button>
          }
          title={t('leaveTitle', { school })}
          description={t('leaveLead')}
        >
          <ActionForm action={leaveClusterAction} id={`leave-${member.id}`}>
            <input type="hidden" name="schoolId" value={member.id} />
            <input type="hidden" name="clusterId" value={cluster.id} />
            <DateInput name="lastDay" label={t('lastDay')} required />
            <SubmitButton>{t('leave')}</SubmitButton>
          </ActionForm>
        </Dialog>
      )}
    </div>
  )
}
