import { FilePenLine } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { gates } from '@/lib/calendar/schema'
import type { Draftable, YearDocuments } from '@/lib/drafting/queries'
import { DraftForm, InvitationForm, sourceKey } from './draft-form'
import { documentNames } from './names'

type Props = { view: YearDocuments; yearId: string }

/** What the year asks for by now, by its steps: each event once, with the documents that it needs. */
export async function AvailableSheet({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const common = await getTranslations('common.gates')
  const steps = gates.filter((gate) => view.draftable.some(({ step }) => step === gate))
  return (
    <Sheet>
      <SheetHeader title={t('available')} />
      {steps.length === 0 ? (
        <EmptyState icon={FilePenLine} title={t(view.keeps ? 'availableEmpty' : 'notKeepingTitle')}>
          {view.keeps ? null : t('notKeeping')}
        </EmptyState>
      ) : (
        <SheetBody className="gap-6">
          {steps.map((gate) => (
            <section key={gate} aria-labelledby={`step-${gate}`}>
              <h3 id={`step-${gate}`} className="mb-1.5">
                {common(gate)}
              </h3>
              <List>
                {[...bySubject(view.draftable.filter(({ step }) => step === gate))].map(([subject, all]) =>
                  all.length === 1 ? (
                    <SingleRow key={subject} one={all[0]!} yearId={yearId} />
                  ) : (
                    <EventRow key={subject} all={all} yearId={yearId} />
                  ),
                )}
              </List>
            </section>
          ))}
        </SheetBody>
      )}
    </Sheet>
  )
}

/** Documents of one event stand together; all else stands alone. */
function bySubject(list: readonly Draftable[]): Map<string, Draftable[]> {
  const subjects = new Map<string, Draftable[]>()
  for (const one of list) {
    const { type, id } = one.source
    const subject = type === 'meeting' || type === 'seminar' ? one.about : `${one.source.kind} ${type} ${id}`
    subjects.set(subject, [...(subjects.get(subject) ?? []), one])
  }
  return subjects
}

async function SingleRow({ one, yearId }: { one: Draftable; yearId: string }): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const named = await documentNames()
  const name = named(one.source.kind, one.source.type)
  const words = one.about ? `${name} – ${one.about}` : name
  const chosen = one.choices.length > 0
  const act = (
    <Act verdict={one.verdict} label={t('draft')} size="s">
      {chosen ? (
        <InvitationForm one={one} yearId={yearId} name={words} />
      ) : (
        <DraftForm source={sourceKey(one)} yearId={yearId} name={words} />
      )}
    </Act>
  )
  return (
    <ListRow aside={chosen ? null : act}>
      <span className="font-medium">{name}</span>
      {one.about ? <span className="block text-sm text-muted">{one.about}</span> : null}
      {chosen ? <div className="mt-2">{act}</div> : null}
    </ListRow>
  )
}

async function EventRow({ all, yearId }: { all: Draftable[]; yearId: string }): Promise<ReactNode> {
  const named = await documentNames()
  const nameOf = ({ source }: Draftable): string => named(source.kind, source.type)
  const about = all[0]!.about
  return (
    <ListRow>
      <span className="font-medium">{about}</span>
      <div className="mt-2 flex flex-wrap gap-2">
        {all
          .filter(({ choices }) => choices.length === 0)
          .map((one) => (
            <Act key={sourceKey(one)} verdict={one.verdict} label={nameOf(one)} size="s">
              <DraftForm
                source={sourceKey(one)}
                yearId={yearId}
                name={`${nameOf(one)} – ${about}`}
                label={nameOf(one)}
              />
            </Act>
          ))}
      </div>
      {all
        .filter(({ choices }) => choices.length > 0)
        .map((one) => (
          <div key={sourceKey(one)} className="mt-2">
            <Act verdict={one.verdict} label={nameOf(one)} size="s">
              <InvitationForm one={one} yearId={yearId} name={`${nameOf(one)} – ${about}`} />
            </Act>
          </div>
        ))}
    </ListRow>
  )
}
