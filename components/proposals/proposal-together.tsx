import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, type Choice } from '@/components/ui/choice'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { groupProposalsAction, ungroupProposalsAction } from '@/lib/proposals/actions'
import type { Alike, ProposalLine, ProposalView, Together } from '@/lib/proposals/queries'
import { ProposalChip } from './proposal-chip'

/** The same ask over schools and years: who asked when, what came of it, and undoing it before its answer. */
export async function TogetherSheet({ together, now }: { together: Together | null; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const locale = await getLocale()
  if (!together) return null
  const { lines, elsewhere, years, lastAnswer, open } = together
  const said = [
    t('together.asked', { years: years.join(', ') }),
    ...(lastAnswer ? [t('together.answer', { answer: t(`answers.${lastAnswer}`) })] : []),
    ...(open > 0 ? [t('together.waiting', { count: open })] : []),
  ]
  return (
    <Sheet>
      <SheetHeader title={t('together.title')} aside={together.title} />
      <SheetBody>
        <p>{said.join('; ')}.</p>
        <List>
          {lines.map((line) => (
            <ListRow key={line.id} aside={<ProposalChip proposal={line} now={now} />}>
              <Link className="link" href={`/proposals/${line.id}`}>
                {line.title}
              </Link>
              <span className="block text-sm text-muted">
                {line.asker[locale]} · {line.cluster} · {line.year}
              </span>
            </ListRow>
          ))}
        </List>
        {elsewhere > 0 ? <p className="text-muted">{t('together.elsewhere', { count: elsewhere })}</p> : null}
        {together.may.ungroup.ok ? (
          <ActionForm action={ungroupProposalsAction} draft={false} id="ungroup" className="gap-2 no-print">
            <input type="hidden" name="groupId" value={together.id} />
            <div>
              <SubmitButton variant="outline" size="s">
                {t('together.ungroup')}
              </SubmitButton>
            </div>
            <p className="text-sm text-muted">{t('together.ungroupNote')}</p>
          </ActionForm>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

type FormProps = { proposal: ProposalView; alike: Alike | null; q: string }

/** Putting a proposal together with those that ask the same: what is near, and what one looks for. */
export async function GroupForm({ proposal, alike, q }: FormProps): Promise<ReactNode> {
  const t = await getTranslations('proposals.together')
  const locale = await getLocale()
  if (!alike?.may.ok || proposal.addressee === 'training_body' || proposal.state === 'withdrawn') return null
  const { together } = proposal
  return (
    <details className="no-print" open={q !== '' || undefined} id="group">
      <summary className="link w-fit cursor-pointer py-2.5">{together ? t('groupMore') : t('group')}</summary>
      <div className="mt-2 grid gap-4">
        <p className="text-muted">{t('lead')}</p>
        <form
          method="get"
          action={`/${locale}/proposals/${proposal.id}#group`}
          className="flex flex-wrap items-end gap-3"
        >
          <TextInput type="search" name="like" label={t('search')} defaultValue={q} />
          <Button type="submit">{t('searchButton')}</Button>
        </form>
        {alike.suggested.length + alike.found.length === 0 ? (
          <Notice>{t('none')}</Notice>
        ) : (
          <ActionForm action={groupProposalsAction} draft={false} id="group-form" className="gap-4">
            <input type="hidden" name="groupId" value={together?.id ?? crypto.randomUUID()} />
            <input type="hidden" name="proposalIds[]" value={proposal.id} />
            <TextInput name="title" label={t('name')} required defaultValue={together?.title ?? proposal.title} />
            <Choices alike={alike} />
            <div>
              <SubmitButton variant="outline">{t('submit')}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </details>
  )
}

async function Choices({ alike }: { alike: Alike }): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const locale = await getLocale()
  const option = (line: ProposalLine, near: boolean): Choice => ({
    value: line.id,
    label: line.title,
    hint: [
      t('together.option', {
        school: line.asker[locale],
        year: String(line.year),
        state: line.answer ? t(`answers.${line.answer}`) : t(`states.${line.state}`),
      }),
      ...(near ? [t('together.near')] : []),
    ].join(' · '),
  })
  return (
    <CheckboxGroup
      name="proposalIds[]"
      label={t('together.choose')}
      defaultValue={[]}
      options={[
        ...alike.suggested.map((line) => option(line, true)),
        ...alike.found.map((line) => option(line, false)),
      ]}
    />
  )
}
