import { BellRing } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { remindAction } from '@/lib/cycles/actions'
import type { Desk } from '@/lib/insight/queries/desk'
import type { OrganisationNames } from '@/lib/organisations/names'
import { sayFacts } from '@/lib/platform/facts'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'

type Waiting = Desk['waiting'][number]
type Props = { waiting: Waiting[]; names: Map<string, OrganisationNames>; now: Date }

/** What others owe, with the courteous reminder beside it. */
export async function WaitingSheet({ waiting, names, now }: Props): Promise<ReactNode> {
  if (waiting.length === 0) return null
  const t = await getTranslations('insight.desk')
  const locale = await getLocale()
  const say = await lookup(locale)
  return (
    <Sheet>
      <SheetHeader title={t('waiting')} />
      <SheetBody>
        <List>
          {waiting.map((group) => {
            const owing = group.organisationIds.map((id) => names.get(id)?.short[locale] ?? '').filter(Boolean)
            const late = group.due !== null && group.due < now
            return (
              <ListRow key={`${group.year.id}-${group.id}`} aside={<Remind group={group} />}>
                <Link
                  className="font-medium hover:underline"
                  href={`/work/${group.year.clusterCode}/${group.year.year}`}
                >
                  {say(group.title, sayFacts(group.facts, locale))}
                </Link>
                <span className="block text-sm text-muted">
                  {t('waitingRow', { count: owing.length, names: owing.join(', ') })}
                </span>
                {group.due ? (
                  <span className={late ? 'block text-sm text-late' : 'block text-sm text-muted'}>
                    {t('due', { due: formatDeadline(group.due, locale) })}
                  </span>
                ) : null}
              </ListRow>
            )
          })}
        </List>
      </SheetBody>
    </Sheet>
  )
}

async function Remind({ group }: { group: Waiting }): Promise<ReactNode> {
  const t = await getTranslations('insight.desk')
  const open = group.organisationIds.filter((id) => !group.remindedToday.includes(id))
  if (open.length === 0) return <span className="text-sm text-muted">{t('reminded')}</span>
  return (
    <ActionForm action={remindAction} draft={false} id={`remind-${group.keys[0]}`}>
      <input type="hidden" name="yearId" value={group.year.id} />
      {group.keys.slice(0, 50).map((key) => (
        <input key={key} type="hidden" name="duties[]" value={key} />
      ))}
      <SubmitButton variant="outline" size="s">
        <Icon of={BellRing} /> {t('remind', { count: open.length })}
      </SubmitButton>
    </ActionForm>
  )
}
