import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OfflineVerifier } from '@/components/ballots/offline-verifier'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { messages } from '@/lib/platform/i18n/messages'
import type { PollView } from '@/lib/polls/queries'
import { OpenBox } from './open-box'

type Props = { poll: PollView; box: NonNullable<PollView['box']>; here: string }

/** The box of a secret poll: how many ballots lie in it, never whose; and, for a trustee, its opening. */
export async function BoxSheet({ poll, box, here }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const card = messages[locale].ballots.card
  const own = box.trustees.find((trustee) => trustee.mine)
  const given = box.trustees.filter((trustee) => trustee.published).length
  const voting = poll.stands === 'open'
  return (
    <Sheet>
      <SheetHeader
        title={t('box')}
        aside={
          <Link className="link" href={`${here}/ballots/${box.id}`}>
            {t('boxPlace', { slot: box.slot })}
          </Link>
        }
      />
      <SheetBody>
        {poll.openedAt ? (
          <Progress
            label={t('progress')}
            text={t('boxCount', { cast: box.cast, received: box.ways.electronic })}
            value={box.cast}
            max={box.ways.electronic}
          />
        ) : null}
        <p className="text-md text-muted">{t('boxWays', box.ways)}</p>
        {voting ? (
          <Row>
            <LinkButton variant="primary" href={`/vote/${box.door}`}>
              {t('boxVote')}
            </LinkButton>
          </Row>
        ) : null}
        {box.closed ? (
          <Notice role="status" title={t('boxWaits')}>
            {t('boxKeys', { given })}
          </Notice>
        ) : null}
        {box.closed && own && !own.published ? (
          <div className="grid gap-3">
            <h3>{card.openTitle}</h3>
            <p className="max-w-prose">{card.openText}</p>
            <OpenBox pollId={poll.id} keyLabel={box.keyLabel} publicKey={own.publicKey} words={card} />
          </div>
        ) : null}
        {box.closed && own?.published ? <p role="status">{card.opened}</p> : null}
        {box.opened ? (
          <Recount href={`/verify?poll=${poll.id}`} label={t('verify')} />
        ) : (
          <p className="text-sm text-muted">{t('unanimous')}</p>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** Anybody counts again: on the site, or with the file that needs no network. */
function Recount({ href, label }: { href: string; label: string }): ReactNode {
  return (
    <>
      <Row>
        <LinkButton href={href}>{label}</LinkButton>
      </Row>
      <OfflineVerifier />
    </>
  )
}
