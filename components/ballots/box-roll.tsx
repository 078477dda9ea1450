import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { StatusCell } from '@/components/ui/status-cell'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { givePaperAction } from '@/lib/ballots/actions'
import type { BoxView } from '@/lib/ballots/queries/pages'

type Seat = BoxView['seats'][number]

/** The roll: who votes, and, at the door, in which way. */
export async function BoxRoll({ box }: { box: BoxView }): Promise<ReactNode> {
  const t = await getTranslations('ballots')
  const locale = await getLocale()
  if (box.seats.length === 0) return null
  const gives = box.may.paper.ok
  const started = box.state === 'collecting' || box.state === 'ready'
  const way = (seat: Seat): ReactNode =>
    seat.way === 'none' && gives ? (
      <ActionForm action={givePaperAction} id={`paper-${seat.schoolId}`} draft={false}>
        <input type="hidden" name="boxId" value={box.id} />
        <input type="hidden" name="schoolId" value={seat.schoolId} />
        <SubmitButton variant="outline" size="s">
          {t('page.givePaper')}
        </SubmitButton>
      </ActionForm>
    ) : (
      <StatusCell tone={seat.way === 'none' ? 'none' : 'done'}>{t(`ways.${seat.way}`)}</StatusCell>
    )
  return (
    <Sheet id="roll">
      <SheetHeader title={t('page.seats')} />
      <Table
        caption={t('page.seats')}
        rows={box.seats}
        rowKey={(seat) => seat.schoolId}
        columns={[
          { key: 'seat', header: t('page.seat'), cell: (seat) => seat.school[locale] },
          {
            key: 'person',
            header: t('page.person'),
            cell: (seat) => (
              <>
                {seat.label || t('page.noPerson')}
                {seat.substitute ? <span className="block text-sm text-muted">{t('page.substitute')}</span> : null}
              </>
            ),
          },
          ...(started ? [{ key: 'way', header: t('page.way'), cell: way }] : []),
        ]}
      />
    </Sheet>
  )
}

const words = {
  free: 'slotFree',
  voting: 'slotVoting',
  closed: 'slotClosed',
  opened: 'slotOpened',
  cancelled: 'slotCancelled',
} as const

/** The places of the box, and which question took each. */
export async function BoxSlots({ box, home }: { box: BoxView; home: string }): Promise<ReactNode> {
  const t = await getTranslations('ballots.page')
  const locale = await getLocale()
  const used = box.slots.filter(({ pollId }) => pollId !== null)
  return (
    <Sheet id="slots">
      <SheetHeader title={t('slots')} aside={`${used.length}/${box.slots.length}`} />
      {used.length > 0 ? (
        <SheetBody>
          <ul className="grid gap-2">
            {used.map((slot) => (
              <li key={slot.number} className="grid gap-0.5">
                <Link className="link" href={`${home}/polls/${slot.pollId}`}>
                  {slot.title?.[locale]}
                </Link>
                <span className="text-sm text-muted">
                  {t('slot')} {slot.number} · {t(words[slot.state])}
                </span>
              </li>
            ))}
          </ul>
        </SheetBody>
      ) : null}
    </Sheet>
  )
}
