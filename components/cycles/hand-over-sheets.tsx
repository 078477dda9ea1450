import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { StatusCell } from '@/components/ui/status-cell'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { addHandOverItemAction, prepareHandOverAction, tickHandOverItemAction } from '@/lib/cycles/actions'
import { ownKinds } from '@/lib/cycles/schema'
import type { Side } from '@/lib/cycles/policy'
import type { HandOverItemView, HandOverView } from '@/lib/cycles/queries/hand-over'
import { sayFacts } from '@/lib/platform/facts'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'

type Props = { view: HandOverView; yearId: string }

const isOwn = (item: HandOverItemView): boolean => (ownKinds as readonly string[]).includes(item.kind)

const done = (item: HandOverItemView): boolean => item.oldTickedAt !== null && item.newTickedAt !== null

/** What is handed over, ticked by both heads; what is open delays nothing. */
export async function HandOverTable({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('cycles.hand_over')
  const locale = await getLocale()
  const say = await lookup(locale)
  const writing = view.may.prepare.ok
  const unsigned = view.sides.filter((side) => !(side === 'old' ? view.oldSignedAt : view.newSignedAt))
  return (
    <Sheet>
      <SheetHeader
        title={t('list')}
        aside={view.prepared ? t('count', { done: view.items.filter(done).length, all: view.items.length }) : undefined}
      />
      <Table
        caption={t('list')}
        rows={view.items}
        rowKey={(item) => item.id}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'item',
            header: t('item'),
            cell: (item) => (
              <>
                {isOwn(item) ? (
                  item.label
                ) : (
                  <ItemWords item={item} words={say(item.label, sayFacts(item.facts, locale))} />
                )}
                <span className="block text-sm font-normal text-muted">{t(`kinds.${item.kind}`)}</span>
              </>
            ),
          },
          { key: 'old', header: t('old'), cell: (item) => <Ticked at={item.oldTickedAt} remark={item.oldRemark} /> },
          { key: 'new', header: t('new'), cell: (item) => <Ticked at={item.newTickedAt} remark={item.newRemark} /> },
          ...(writing && unsigned.length > 0
            ? [
                {
                  key: 'act',
                  header: <span className="sr-only">{t('sign')}</span>,
                  kind: 'action' as const,
                  cell: (item: HandOverItemView) => <TickForm item={item} sides={unsigned} />,
                },
              ]
            : []),
        ]}
      />
      {writing ? <ListForms view={view} yearId={yearId} /> : <WhyNot view={view} label={t('prepare')} />}
    </Sheet>
  )
}

async function Ticked({ at, remark }: { at: Date | null; remark: string }): Promise<ReactNode> {
  const t = await getTranslations('cycles.hand_over')
  return (
    <>
      {at ? (
        <StatusCell tone="done">
          {t('ticked')} <span className="block text-xs text-muted">{formatDateTime(at)}</span>
        </StatusCell>
      ) : (
        <StatusCell tone="due">{t('open')}</StatusCell>
      )}
      {remark ? <span className="block text-sm break-words">{remark}</span> : null}
    </>
  )
}

/** The list is built and built anew; what the data do not know is added by hand. */
async function ListForms({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('cycles.hand_over')
  return (
    <SheetBody className="border-t border-line">
      <ActionForm action={prepareHandOverAction} id="prepare" draft={false} className="gap-3">
        <input type="hidden" name="yearId" value={yearId} />
        <SubmitButton variant={view.prepared ? 'outline' : 'primary'} className="justify-self-start">
          {view.prepared ? t('refresh') : t('prepare')}
        </SubmitButton>
      </ActionForm>
      {view.prepared ? (
        <ActionForm action={addHandOverItemAction} id="own-item" resetOnDone className="gap-3">
          <input type="hidden" name="yearId" value={yearId} />
          <Select
            name="kind"
            label={t('ownKind')}
            options={ownKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <TextInput name="label" label={t('own')} hint={t('ownHint')} required />
          <SubmitButton variant="outline" size="s" className="justify-self-start">
            {t('ownDo')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </SheetBody>
  )
}

function WhyNot({ view, label }: { view: HandOverView; label: string }): ReactNode {
  if (view.may.prepare.ok || view.may.prepare.refusal.code === 'cycles.no_side') return null
  return (
    <SheetBody className="border-t border-line">
      <RefusedAct reason={<Reason refusal={view.may.prepare.refusal} />}>{label}</RefusedAct>
    </SheetBody>
  )
}

function ItemWords({ item, words }: { item: HandOverItemView; words: string }): ReactNode {
  return item.href ? (
    <Link className="link" href={item.href}>
      {words}
    </Link>
  ) : (
    words
  )
}

async function TickForm({ item, sides }: { item: HandOverItemView; sides: Side[] }): Promise<ReactNode> {
  const t = await getTranslations('cycles.hand_over')
  const ticked = sides.every((side) => (side === 'old' ? item.oldTickedAt : item.newTickedAt) !== null)
  const label = ticked
    ? t('untick')
    : sides.length === 2
      ? t('tickBoth')
      : sides[0] === 'old'
        ? t('tickOld')
        : t('tickNew')
  return (
    <ActionForm action={tickHandOverItemAction} id={`tick-${item.id}`} draft={false} className="gap-2">
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="ticked" value={ticked ? 'no' : 'yes'} />
      <Row>
        <TextInput
          name="remark"
          label={t('addRemark')}
          hideLabel
          placeholder={t('addRemark')}
          defaultValue={sides[0] === 'old' ? item.oldRemark : item.newRemark}
        />
        <SubmitButton variant={ticked ? 'quiet' : 'outline'} size="s">
          {label}
        </SubmitButton>
      </Row>
    </ActionForm>
  )
}

/** The contacts of every school: principal and emulation officer. */
export async function ContactsSheet({ contacts }: Pick<HandOverView, 'contacts'>): Promise<ReactNode> {
  const t = await getTranslations('cycles.hand_over')
  const offices = await getTranslations('common.offices')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('contacts')} />
      <Table
        caption={t('contacts')}
        rows={contacts}
        rowKey={(one) => one.school.vi}
        columns={[
          { key: 'school', header: t('item'), label: false, cell: (one) => one.school[locale] },
          {
            key: 'people',
            header: t('contacts'),
            label: false,
            cell: (one) =>
              one.people.length === 0 ? (
                <Chip>{t('noContact')}</Chip>
              ) : (
                one.people.map((person) => (
                  <div key={person.email} className="text-sm break-words">
                    {offices(person.office)}: {person.name === offices(person.office) ? '' : `${person.name} · `}
                    <a className="link" href={`mailto:${person.email}`}>
                      {person.email}
                    </a>
                  </div>
                ))
              ),
          },
        ]}
      />
    </Sheet>
  )
}
