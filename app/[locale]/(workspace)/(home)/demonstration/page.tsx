import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-input'
import { Columns, Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveClockAction } from '@/lib/calendar/actions'
import { requireContext } from '@/lib/platform/auth/session'
import { isDemonstration } from '@/lib/platform/demonstration'
import { formatDeadline, toLocalInput } from '@/lib/platform/i18n/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar.demonstration'))('title') }
}

const day = 86_400_000
const steps = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const

export default async function DemonstrationPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  if (!(await isDemonstration())) notFound()
  const t = await getTranslations('calendar.demonstration')
  const locale = await getLocale()
  const after = (days: number): Date => new Date(ctx.now.getTime() + days * day)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Columns
        aside={
          <Sheet>
            <SheetHeader title={t('steps')} />
            <SheetBody>
              {steps.map(([name, days]) => (
                <ActionForm key={name} action={moveClockAction} draft={false} id={`move-${name}`}>
                  <input type="hidden" name="to" value={toLocalInput(after(days))} />
                  <SubmitButton variant="outline" wide>
                    {t(name)}
                  </SubmitButton>
                </ActionForm>
              ))}
            </SheetBody>
          </Sheet>
        }
      >
        <Sheet>
          <SheetBody>
            <p>{t('now', { now: formatDeadline(ctx.now, locale) })}</p>
            <Notice tone="due">{t('warning')}</Notice>
            <ActionForm action={moveClockAction} draft={false} id="move">
              <DateTimeInput name="to" label={t('to')} defaultValue={after(1)} required />
              <Row>
                <SubmitButton>{t('move')}</SubmitButton>
              </Row>
            </ActionForm>
          </SheetBody>
        </Sheet>
      </Columns>
    </>
  )
}
