import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { CopyButton } from '@/components/ui/copy-button'
import { Row } from '@/components/ui/layout'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { issueCalendarAddressAction, revokeCalendarAddressAction } from '@/lib/meetings/actions'

/** The address of one's personal calendar, for the account page: made, copied, renewed, revoked. */
export async function CalendarAddress({ address }: { address: string | null }): Promise<ReactNode> {
  const t = await getTranslations('meetings.feed')
  return (
    <Sheet>
      <SheetHeader title={t('heading')} />
      <SheetBody className="gap-4">
        <p className="text-muted">{t('text')}</p>
        {address ? (
          <div className="grid gap-2">
            <code className="rounded-s bg-sunken px-3 py-2 text-sm break-all">{address}</code>
            <CopyButton text={address} />
          </div>
        ) : null}
        <Row>
          <ActionForm action={issueCalendarAddressAction} id="calendar-issue" draft={false}>
            <SubmitButton variant="outline">{t(address ? 'renew' : 'issue')}</SubmitButton>
          </ActionForm>
          {address ? (
            <ActionForm action={revokeCalendarAddressAction} id="calendar-revoke" draft={false}>
              <SubmitButton variant="quiet">{t('revoke')}</SubmitButton>
            </ActionForm>
          ) : null}
        </Row>
      </SheetBody>
    </Sheet>
  )
}
