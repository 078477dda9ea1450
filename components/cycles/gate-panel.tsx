import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TickList } from '@/components/ui/tick'
import { closeYearAction, passGateAction } from '@/lib/cycles/actions'
import type { GatePanelData } from '@/lib/cycles/queries/track'
import { sayFacts } from '@/lib/platform/facts'
import { lookup } from '@/lib/platform/i18n/say'

type Props = { panel: GatePanelData; year: number; id?: string }

/** What the year still needs for its next step, ticked or open with links, and the act that opens it or its reason. */
export async function GatePanel({ panel, year, id = 'pass-gate' }: Props): Promise<ReactNode> {
  const t = await getTranslations()
  const say = await lookup(await getLocale())
  const locale = await getLocale()
  const closing = panel.gate === 'hand_over'
  const gate = t(`common.gates.${panel.next}`)
  return (
    <Sheet>
      <SheetHeader title={closing ? t('cycles.panel.closing') : t('cycles.panel.title', { gate })} />
      <SheetBody>
        {panel.conditions.length > 0 ? (
          <TickList
            items={panel.conditions.map((condition, place) => {
              const words = say(condition.title, sayFacts(condition.facts, locale))
              return {
                key: `${place}`,
                state: condition.met ? 'done' : 'open',
                text: condition.met ? (
                  words
                ) : (
                  <Link className="link" href={condition.href}>
                    {words}
                  </Link>
                ),
                note: condition.met ? undefined : condition.article?.[locale],
              }
            })}
          />
        ) : (
          <p className="text-md text-muted">{t('cycles.panel.noConditions')}</p>
        )}
        <PassForm panel={panel} year={year} id={id} />
      </SheetBody>
    </Sheet>
  )
}

async function PassForm({ panel, year, id }: Required<Props>): Promise<ReactNode> {
  const t = await getTranslations('cycles.panel')
  const gates = await getTranslations('common.gates')
  const inPlace = panel.standing === 'substitute'
  const closing = panel.gate === 'hand_over'
  const gate = gates(panel.next)
  const label = closing
    ? t('close', { year: String(year) })
    : inPlace
      ? t('openInPlace', { gate })
      : t('open', { gate })
  if (!panel.pass.ok) {
    return (
      <RefusedAct wide reason={<Reason refusal={panel.pass.refusal} />}>
        {label}
      </RefusedAct>
    )
  }
  return (
    <ActionForm action={closing ? closeYearAction : passGateAction} id={id} draft={false} className="gap-3">
      <input type="hidden" name="yearId" value={panel.yearId} />
      {closing ? null : <input type="hidden" name="gate" value={panel.gate} />}
      {inPlace ? <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} required rows={2} /> : null}
      <SubmitButton wide>{label}</SubmitButton>
    </ActionForm>
  )
}
