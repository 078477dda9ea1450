import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RoleButton } from '@/components/shell/entrance-frame'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterDemonstrationAction } from '@/lib/people/actions'
import type { DemonstrationAccount } from '@/lib/people/queries/entrance'

type Props = { accounts: DemonstrationAccount[]; all: boolean; next?: string | undefined }

/** The roles to look around as: three of different kinds first, on request all of them by organisation. */
export function DemonstrationRoles({ accounts, all, next }: Props): ReactNode {
  const t = useTranslations('people.entrance')
  const query = next ? `&next=${encodeURIComponent(next)}` : ''
  return (
    <section className="grid gap-2">
      <div className="mb-1">
        <h2 className="text-base">{t('lookAround')}</h2>
        <p className="text-sm text-muted">{t('chooseRole')}</p>
      </div>
      {all ? <AllRoles accounts={accounts} next={next} /> : <FewRoles accounts={accounts} next={next} />}
      <Link
        href={all ? `/sign-in?roles=few${query}` : `/sign-in?roles=all${query}`}
        className="link justify-self-start py-1 text-sm"
      >
        {all ? t('fewRoles') : t('allRoles')}
      </Link>
    </section>
  )
}

function FewRoles({ accounts, next }: Omit<Props, 'all'>): ReactNode {
  const t = useTranslations()
  const place = usePlace()
  return featured(accounts).map((account) => (
    <ActionForm
      key={account.personId}
      action={enterDemonstrationAction}
      id={`role-${account.personId}`}
      draft={false}
      className="gap-2"
    >
      <input type="hidden" name="personId" value={account.personId} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <RoleButton
        seal={account.organisation.kind === 'school' ? account.organisation.code.slice(0, 3) : 'HV'}
        title={t(`common.offices.${account.office}`)}
        detail={place(account)}
      />
    </ActionForm>
  ))
}

function AllRoles({ accounts, next }: Omit<Props, 'all'>): ReactNode {
  const t = useTranslations()
  const locale = useLocale()
  const place = usePlace()
  const groupOf = (account: DemonstrationAccount): string => account.cluster?.[locale] ?? t('people.entrance.academy')
  const options = accounts.map((account) => ({
    value: account.personId,
    label: `${place(account)} – ${t(`common.offices.${account.office}`)}`,
    group: groupOf(account),
  }))
  return (
    <ActionForm action={enterDemonstrationAction} id="role-all" draft={false} className="gap-3">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Select
        name="personId"
        label={t('people.entrance.role')}
        placeholder={t('people.entrance.chooseOne')}
        options={options}
        required
      />
      <SubmitButton wide variant="outline">
        {t('people.entrance.enter')}
      </SubmitButton>
    </ActionForm>
  )
}

function usePlace(): (account: DemonstrationAccount) => string {
  const t = useTranslations('people.entrance')
  const locale = useLocale()
  return ({ organisation, role }) => {
    const school = organisation.name[locale]
    if (organisation.kind === 'academy_unit') return `${school}, ${t('academy')}`
    if (role === 'head') return t('headNow', { school })
    return role === 'deputy' ? t('deputyNow', { school }) : school
  }
}

/** One who runs a cluster, one who writes papers, one of the Academy. */
function featured(accounts: DemonstrationAccount[]): DemonstrationAccount[] {
  const head = accounts.find((account) => account.office === 'emulation_officer' && account.role === 'head')
  const lecturer = accounts.find((account) => account.office === 'lecturer' && account.role !== 'head')
  const approver = accounts.find((account) => account.office === 'academy_approver')
  const reviewer = accounts.find((account) => account.office === 'academy_reviewer')
  return [head, lecturer, reviewer ?? approver].flatMap((account) => account ?? [])
}
