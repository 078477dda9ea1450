import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { formatDate } from '@/lib/platform/i18n/format'
import { declineElectionAction } from '@/lib/rotation/actions'
import type { ElectionView, TermView } from '@/lib/rotation/queries/page'

/** Who holds the offices of the cluster, from when until when. */
export async function TermsSheet({ terms, now }: { terms: TermView[]; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const vacancy = await getTranslations('rotation.vacancy')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('now')} />
      <SheetBody>
        {terms.length === 0 ? <p className="text-muted">{t('noTerm')}</p> : null}
        <List>
          {terms.map((term) => (
            <ListRow
              key={`${term.name.vi}-${term.role}-${term.startsAt.toISOString()}`}
              aside={
                <Chip
                  tone={
                    term.role === 'head' && term.startsAt <= now && (!term.endsAt || term.endsAt > now)
                      ? 'info'
                      : 'neutral'
                  }
                >
                  {term.acting ? vacancy('acting') : roles(term.role)}
                </Chip>
              }
            >
              <b className="font-medium">{term.name[locale]}</b>
              <div className="text-sm text-muted">
                {t('since', { date: formatDate(term.startsAt) })}
                {term.endsAt ? ` ${t('until', { date: formatDate(term.endsAt) })}` : null}
              </div>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

const tones = { elected: 'due', recognised: 'done', refused: 'late', declined: 'neutral' } as const
type Props = { elections: ElectionView[]; forYear: number; pollHome: string }

/** Who was elected for the next year, by which poll, and how far recognition has come. */
export async function ElectionsSheet({ elections, forYear, pollHome }: Props): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  const words = {
    elected: t('electedAwaiting'),
    recognised: t('recognised'),
    refused: t('refused'),
    declined: t('declined'),
  }
  return (
    <Sheet>
      <SheetHeader title={t('elected', { year: String(forYear) })} />
      <SheetBody>
        {elections.length === 0 ? <p className="text-muted">{t('noneElected', { year: String(forYear) })}</p> : null}
        <List>
          {elections.map((one) => (
            <ListRow key={one.id} aside={one.name ? <Chip tone={tones[one.state]}>{words[one.state]}</Chip> : null}>
              <b className="font-medium">{one.name ? one.name[locale] : t('none', { role: roles(one.role) })}</b>
              <div className="text-sm text-muted">
                {one.name ? roles(one.role) : one.noneReason}
                {one.stateReason ? ` · ${one.stateReason}` : null}
                {one.pollId ? (
                  <>
                    {' · '}
                    <Link className="link" href={`${pollHome}/${one.pollId}`}>
                      {t('poll')}
                    </Link>
                  </>
                ) : null}
              </div>
              {one.decline ? <Decline election={one} name={one.name?.[locale] ?? ''} /> : null}
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

async function Decline({ election, name }: { election: ElectionView; name: string }): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  return (
    <Dialog
      trigger={
        <Button size="s" className="mt-2">
          {t('declineDo')}
        </Button>
      }
      title={t('declineTitle', { school: name })}
      description={t('declineText')}
    >
      <ActionForm action={declineElectionAction} id={`decline-${election.id}`} className="gap-4">
        <input type="hidden" name="electionId" value={election.id} />
        <TextArea name="reason" label={t('noneReason')} required rows={3} />
        <SubmitButton variant="danger">{t('declineDo')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
