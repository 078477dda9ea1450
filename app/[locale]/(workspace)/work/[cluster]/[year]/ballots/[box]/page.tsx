import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { BookSheet, VoidSheet } from '@/components/ballots/book-sheet'
import { BoxRoll, BoxSlots } from '@/components/ballots/box-roll'
import { BoxSteps, TrusteesSheet } from '@/components/ballots/box-steps'
import { CollectSheet, ReadySheet } from '@/components/ballots/collect-sheet'
import { TrusteeCard } from '@/components/ballots/trustee-card'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getBox } from '@/lib/ballots/queries/pages'
import { messages } from '@/lib/platform/i18n/messages'
import { openYear, type YearParams } from '../../open-year'

type Props = { params: YearParams & Promise<{ box: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ballots.page'))('title') }
}

/** The ceremony: one page for the three who keep a card, for the head, the second school and the chair at the door. */
export default async function BallotBoxPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const id = z.uuid().safeParse((await params).box)
  const box = id.success ? await getBox(ctx, year, id.data) : null
  if (!box) notFound()
  const t = await getTranslations('ballots.page')
  const mine = box.trustees.find((trustee) => trustee.mine)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('back'), href: `${home}/ballots` }]}
        title={t('title')}
        lead={t('lead', { meeting: box.meeting.title })}
        actions={
          <LinkButton size="s" href={`${home}/ballots/${box.id}/screen`}>
            {(await getTranslations('ballots.screen'))('open')}
          </LinkButton>
        }
      />
      <Columns
        aside={
          <>
            <BoxSteps box={box} />
            <TrusteesSheet box={box} />
            <BoxSlots box={box} home={home} />
            <VoidSheet box={box} />
          </>
        }
      >
        {box.state === 'void' ? <Notice tone="late">{t('voided', { reason: box.voidReason ?? '' })}</Notice> : null}
        {mine && box.state !== 'void' ? (
          <Sheet id="card">
            <SheetHeader title={t('ceremony')} />
            <SheetBody>
              <TrusteeCard
                box={{ id: box.id, slots: box.slots.length }}
                mine={mine}
                open={box.state === 'preparing'}
                words={messages[await getLocale()].ballots.card}
              />
            </SheetBody>
          </Sheet>
        ) : null}
        <CollectSheet box={box} />
        <ReadySheet box={box} home={home} />
        <BookSheet box={box} />
        <BoxRoll box={box} />
      </Columns>
    </>
  )
}
