import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DateTimeInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Gate } from '@/lib/calendar/schema'
import { goBackAction, setGateDeadlinesAction } from '@/lib/cycles/actions'
import { openGates, previousGate } from '@/lib/cycles/rules'
import type { Verdict } from '@/lib/platform/result'

type DeadlinesProps = { yearId: string; deadlines: Partial<Record<Gate, Date>> }

/** The hours by which the gates should be passed. */
export async function DeadlinesForm({ yearId, deadlines }: DeadlinesProps): Promise<ReactNode> {
  const t = await getTranslations('cycles.track')
  const gates = await getTranslations('common.gates')
  return (
    <ActionForm action={setGateDeadlinesAction} id="deadlines">
      <Sheet>
        <SheetHeader title={t('deadlines')} aside={t('deadlinesHint')} />
        <SheetBody className="sm:grid-cols-2">
          <input type="hidden" name="yearId" value={yearId} />
          {openGates.map((gate) => (
            <DateTimeInput
              key={gate}
              name={`deadlines.${gate}`}
              label={gates(gate)}
              hint=""
              defaultValue={deadlines[gate] ?? null}
            />
          ))}
          <SubmitButton variant="outline" className="justify-self-start sm:col-span-2">
            {t('saveDeadlines')}
          </SubmitButton>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

type BackProps = { yearId: string; gate: Gate; verdict: Verdict }

/** Back by one step, with the reason that all schools read; or why that cannot be. */
export async function GoBack({ yearId, gate, verdict }: BackProps): Promise<ReactNode> {
  const t = await getTranslations('cycles.track')
  const gates = await getTranslations('common.gates')
  const before = previousGate(gate)
  if (!before || gate === 'closed') return null
  const label = t('back', { gate: gates(before) })
  if (!verdict.ok) {
    if (verdict.refusal.code === 'cycles.not_gate_owner') return null
    return (
      <RefusedAct size="s" reason={<Reason refusal={verdict.refusal} />}>
        {label}
      </RefusedAct>
    )
  }
  return (
    <Dialog
      trigger={<Button size="s">{label}</Button>}
      title={t('backTitle', { gate: gates(before) })}
      description={t('backText')}
    >
      <ActionForm action={goBackAction} id="go-back" className="gap-4">
        <input type="hidden" name="yearId" value={yearId} />
        <input type="hidden" name="gate" value={gate} />
        <TextArea name="reason" label={t('backReason')} required rows={3} />
        <SubmitButton variant="danger">{t('backDo')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
