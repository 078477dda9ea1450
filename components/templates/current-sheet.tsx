import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton } from '@/components/ui/button'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate } from '@/lib/platform/i18n/format'
import { restoreTemplateAction } from '@/lib/templates/actions'
import type { TemplatePage } from '@/lib/templates/queries/templates'
import { downloadOf, type Place } from './place'

type Props = { page: TemplatePage; place: Place }

/** The template in use: to download, to see filled, and the way back to the one that comes with the product. */
export async function CurrentSheet({ page, place }: Props): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  const used = page.versions.find((one) => one.used)
  return (
    <Sheet>
      <SheetHeader title={t('current')} />
      <SheetBody>
        <p>
          {used
            ? t('current_own', { number: used.number, name: used.uploadedBy, date: formatDate(used.uploadedAt) })
            : t('current_shipped')}
        </p>
        <DownloadButton wide href={downloadOf(place, page.current)}>
          {t('download')}
        </DownloadButton>
        <DownloadButton wide href={downloadOf(place, page.current, true)}>
          {t('sample')}
        </DownloadButton>
        <p className="text-sm text-muted">{t('sample_hint')}</p>
        {used ? <TakeShipped page={page} place={place} /> : null}
      </SheetBody>
    </Sheet>
  )
}

async function TakeShipped({ page, place }: Props): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  const { takeShipped } = page.may
  if (!takeShipped.ok)
    return (
      <RefusedAct wide reason={<Reason refusal={takeShipped.refusal} />}>
        {t('take_shipped')}
      </RefusedAct>
    )
  return (
    <ActionForm action={restoreTemplateAction} id="shipped" draft={false}>
      <Hidden place={place} />
      <input type="hidden" name="number" value="" />
      <SubmitButton variant="outline" wide>
        {t('take_shipped')}
      </SubmitButton>
    </ActionForm>
  )
}

/** What every form of this page sends. */
export function Hidden({ place }: { place: Place }): ReactNode {
  return (
    <>
      <input type="hidden" name="owner" value={place.owner} />
      <input type="hidden" name="kind" value={place.kind} />
      <input type="hidden" name="profile" value={place.profile} />
    </>
  )
}
