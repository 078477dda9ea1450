import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { SubmitButton } from '@/components/ui/submit-button'
import { announceMovementAction, launchMovementAction } from '@/lib/movements/actions'
import type { MovementView } from '@/lib/movements/queries'
import type { Verdict } from '@/lib/platform/result'

type Props = {
  movement: MovementView | null
  edit: string
  save: Verdict
  launch: Verdict
  announce?: Verdict
  /** the page's one primary button may be this launch */
  primary?: boolean
}

/** What one may do about an unlaunched movement: write it, announce it, launch it; or why not. */
export async function MovementActs({ movement, edit, save, launch, announce, primary }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.movement')
  if (!save.ok || movement?.launchedAt) return null
  return (
    <div className="flex flex-wrap items-start gap-3 no-print">
      {movement ? (
        launch.ok ? (
          <ActionForm action={launchMovementAction} draft={false} id={`launch-${movement.id}`}>
            <input type="hidden" name="movementId" value={movement.id} />
            <SubmitButton variant={primary ? 'primary' : 'outline'}>{t('launch')}</SubmitButton>
          </ActionForm>
        ) : (
          <RefusedAct reason={<Reason refusal={launch.refusal} />}>{t('launch')}</RefusedAct>
        )
      ) : null}
      {movement && announce?.ok ? (
        <ActionForm action={announceMovementAction} draft={false} id={`announce-${movement.id}`}>
          <input type="hidden" name="movementId" value={movement.id} />
          <SubmitButton variant="outline">{t('announce')}</SubmitButton>
        </ActionForm>
      ) : null}
      <LinkButton variant={movement ? 'quiet' : primary ? 'primary' : 'outline'} href={edit}>
        {movement ? t('edit') : t('write')}
      </LinkButton>
    </div>
  )
}
