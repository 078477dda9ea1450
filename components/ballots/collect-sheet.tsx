import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeCollectingAction, openCollectingAction } from '@/lib/ballots/actions'
import type { BoxView } from '@/lib/ballots/queries/pages'
import { doorCode } from './door-code'

type Props = { box: BoxView }

/** Handing out at the door: the address of the voters' page as a code, how many have received, never which ballot. */
export async function CollectSheet({ box }: Props): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  if (box.state !== 'sealed' && box.state !== 'collecting') return null
  const { collect, close } = box.may
  const received = box.ways.electronic + box.ways.paper
  return (
    <Sheet id="collect">
      <SheetHeader title={t('collect')} />
      <SheetBody>
        <p className="max-w-prose">{t('collectText')}</p>
        <Door door={box.door} />
        {box.state === 'sealed' ? (
          collect.ok ? (
            <Press id="open-collecting" boxId={box.id} action={openCollectingAction} label={t('openCollecting')} />
          ) : (
            <RefusedAct reason={<Reason refusal={collect.refusal} />}>{t('openCollecting')}</RefusedAct>
          )
        ) : (
          <>
            <Progress
              label={t('collect')}
              text={t('received', { received, seats: box.seats.length })}
              value={received}
              max={box.seats.length}
            />
            {box.ways.paper === 1 ? <Notice tone="due">{t('onePaper')}</Notice> : null}
            <p className="max-w-prose text-md text-muted">{t('closeText')}</p>
            <Act verdict={close} label={t('closeCollecting')}>
              <Press id="close-collecting" boxId={box.id} action={closeCollectingAction} label={t('closeCollecting')} />
            </Act>
          </>
        )}
      </SheetBody>
    </Sheet>
  )
}

async function Door({ door }: { door: string }): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  const { address, picture } = await doorCode(door)
  return (
    <div className="flex flex-wrap items-center gap-5">
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img src={picture} alt={t('doorHint')} width={180} height={180} className="rounded-s bg-white" />
      <div className="grid gap-2">
        <p className="font-semibold">{t('door')}</p>
        <p className="text-md text-muted">{t('doorHint')}</p>
        <code className="text-sm break-all">{address}</code>
        <Row>
          <LinkButton size="s" href={`/vote/${door}`}>
            {t('open')}
          </LinkButton>
        </Row>
      </div>
    </div>
  )
}

type PressProps = { id: string; boxId: string; action: typeof openCollectingAction; label: string }

function Press({ id, boxId, action, label }: PressProps): ReactNode {
  return (
    <ActionForm action={action} id={id} draft={false}>
      <input type="hidden" name="boxId" value={boxId} />
      <Row>
        <SubmitButton>{label}</SubmitButton>
      </Row>
    </ActionForm>
  )
}

/** After handing out: where the questions are prepared and opened. */
export async function ReadySheet({ box, home }: Props & { home: string }): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  if (box.state !== 'ready') return null
  return (
    <Sheet id="ready">
      <SheetHeader title={t('ready')} />
      <SheetBody>
        <p className="max-w-prose">{t('readyText')}</p>
        <Row>
          <LinkButton variant="primary" href={`${home}/polls`}>
            {t('toPolls')}
          </LinkButton>
          <LinkButton href={`/vote/${box.door}`}>{t('open')}</LinkButton>
        </Row>
        <Row>
          <Link className="link" href={`${home}/awards`}>
            {t('toAwards')}
          </Link>
          <Link className="link" href={`${home}/leadership`}>
            {t('toLeadership')}
          </Link>
        </Row>
      </SheetBody>
    </Sheet>
  )
}
