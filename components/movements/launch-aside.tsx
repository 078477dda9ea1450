import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { GateConditions } from '@/components/planning/gate-conditions'
import { LinkButton } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { GateCondition } from '@/lib/calendar/rules'
import type { PledgePage, RegistrationView } from '@/lib/movements/queries'
import { RegistrationChip } from './registration-view'

type Props = {
  conditions: GateCondition[]
  registration: RegistrationView | null
  pledge: PledgePage
  home: string
  schools: number
}

/** Beside the movement: the own school's registration, the pledge filling up, and what the gate waits for. */
export async function LaunchAside({ conditions, registration, pledge, home, schools }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements')
  const signed = pledge.pledge?.signed ?? 0
  const write = registration?.may.write.ok ?? false
  const word =
    registration?.state === 'returned'
      ? t('registration.revise')
      : registration?.id
        ? t('registration.continue')
        : t('registration.write')
  return (
    <>
      {registration ? (
        <Sheet>
          <SheetHeader title={t('registration.own')} aside={<RegistrationChip registration={registration} />} />
          <SheetBody>
            {registration.returnReason ? (
              <p>
                <b>{t('registration.returned')}:</b> {registration.returnReason}
              </p>
            ) : null}
            {write ? (
              <LinkButton wide href={`${home}/movements/registration`}>
                {word}
              </LinkButton>
            ) : (
              <LinkButton wide variant="quiet" href={`${home}/movements/registrations/${registration.schoolId}`}>
                {t('table.open')}
              </LinkButton>
            )}
          </SheetBody>
        </Sheet>
      ) : null}
      <Sheet>
        <SheetHeader title={t('pledge.heading')} />
        <SheetBody>
          {pledge.pledge?.adoptedAt ? (
            <Progress
              label={t('pledge.progress')}
              text={t('pledge.progressText', { signed, all: schools })}
              value={signed}
              max={schools}
            />
          ) : (
            <p className="text-muted">{t('pledge.none')}</p>
          )}
          <LinkButton wide href={`${home}/movements/pledge`}>
            {t('pledge.open')}
          </LinkButton>
        </SheetBody>
      </Sheet>
      <GateConditions title={t('gate')} conditions={conditions} />
    </>
  )
}
