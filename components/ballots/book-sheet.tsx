import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Row } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { draftKeyBookAction, sealBoxAction, voidBoxAction } from '@/lib/ballots/actions'
import type { BoxView } from '@/lib/ballots/queries/pages'

type Props = { box: BoxView }

/** The key book with its hash: written by the head's people, confirmed by a second school. */
export async function BookSheet({ box }: Props): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  const { draft, seal } = box.may
  const drafts = box.state === 'preparing' || box.state === 'drafted'
  const label = t(box.keyBookSha256 ? 'redraftBook' : 'draftBook')
  return (
    <Sheet id="book">
      <SheetHeader title={t('book')} />
      <SheetBody>
        <p className="max-w-prose">{t('bookText')}</p>
        {box.keyBookSha256 ? (
          <div className="grid gap-1">
            <span className="text-sm text-muted">{t('hash')}</span>
            <code className="text-sm break-all">{box.keyBookSha256}</code>
          </div>
        ) : null}
        {box.state === 'drafted' && seal.ok ? (
          <>
            <p className="max-w-prose">{t('sealText')}</p>
            <ActionForm action={sealBoxAction} id="seal" draft={false}>
              <input type="hidden" name="boxId" value={box.id} />
              <input type="hidden" name="sha256" value={box.keyBookSha256 ?? ''} />
              <Row>
                <SubmitButton>{t('seal')}</SubmitButton>
              </Row>
            </ActionForm>
          </>
        ) : null}
        {box.state === 'drafted' && !seal.ok ? (
          <RefusedAct reason={<Reason refusal={seal.refusal} />}>{t('seal')}</RefusedAct>
        ) : null}
        {drafts && draft.ok ? (
          <ActionForm action={draftKeyBookAction} id="draft-book" draft={false}>
            <input type="hidden" name="boxId" value={box.id} />
            <Row>
              <SubmitButton variant={box.keyBookSha256 ? 'outline' : 'primary'}>{label}</SubmitButton>
            </Row>
          </ActionForm>
        ) : null}
        {box.state === 'preparing' && !draft.ok ? (
          <RefusedAct reason={<Reason refusal={draft.refusal} />}>{label}</RefusedAct>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

/** Declaring the box void, with a reason. */
export async function VoidSheet({ box }: Props): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  if (!box.may.void.ok) return null
  return (
    <Sheet id="void">
      <SheetHeader title={t('void')} />
      <SheetBody>
        <p className="text-md text-muted">{t('voidText')}</p>
        <ActionForm action={voidBoxAction} id="void-box" className="gap-3">
          <input type="hidden" name="boxId" value={box.id} />
          <TextArea name="reason" label={t('voidReason')} required rows={2} />
          <SubmitButton variant="danger" size="s">
            {t('void')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
