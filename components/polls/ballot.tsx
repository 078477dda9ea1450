import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { PollView } from '@/lib/polls/queries'
import { VoteForm, type VoteQuestion } from './vote-form'
import { pollWords } from './words'

/** How far a voter is: choose, look over, recorded. */
export function Steps({ step, label }: { step: 1 | 3; label: string }): ReactNode {
  return (
    <div role="img" aria-label={label} className="flex gap-1.5">
      {[1, 2, 3].map((one) => (
        <span key={one} className={cn('h-1 flex-1 rounded-full', one <= step ? 'bg-accent' : 'bg-sunken')} />
      ))}
    </div>
  )
}

/** The question on the phone: in full, with big targets, the rule under it, and a look before sending. */
export async function Ballot({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.vote')
  const words = await getTranslations('polls.words')
  const locale = await getLocale()
  const { share } = await pollWords()
  const { form, upTo, rule, text } = poll.preparation
  const agreement = poll.kind === 'agreement'
  const aside = rule.candidates === 'stand_aside'
  const own = (line: PollView['lines'][number]): boolean => aside && line.schoolId === poll.mySeat?.schoolId
  const lines = poll.lines.filter((line) => line.eligible && !own(line))
  const question: VoteQuestion = {
    ...{ pollId: poll.id, sha256: poll.manifestSha256, form: agreement ? 'agreement' : form, upTo },
    lines: lines.map((line) => ({ position: line.position, name: line.name[locale] })),
  }
  const chooses = form === 'one' ? t('chooseOne') : t('chooseUpTo', { most: upTo })
  const choose = agreement ? t('agree') : form === 'lines' ? t('choose') : chooses
  return (
    <>
      {text ? <p className="document text-lg whitespace-pre-line">{text}</p> : <h2>{choose}</h2>}
      <VoteForm
        question={question}
        words={{
          ...{ agree: words('agree'), disagree: words('disagree'), blank: words('blank') },
          ...{ chooseNone: t('chooseNone'), yes: t('yes'), no: t('no'), why: t('why'), choose },
          ...{ review: t('review'), reviewText: t('reviewText'), toReview: t('toReview'), send: t('send') },
          ...{ change: t('change'), missing: t('missing'), tooMany: t('tooMany', { most: upTo }) },
        }}
      >
        <p className="text-md text-muted">
          {agreement ? null : `${t('need', { rule: share(rule.threshold) })}. `}
          {rule.article[locale]}.
        </p>
        <NotVoted lines={poll.lines.filter((line) => !line.eligible)} />
        {lines.length < poll.lines.filter((line) => line.eligible).length ? (
          <p className="text-md text-muted">{t('own')}</p>
        ) : null}
      </VoteForm>
    </>
  )
}

/** The question is shown in full: who stands on it without being voted on, and why. */
async function NotVoted({ lines }: { lines: PollView['lines'] }): Promise<ReactNode> {
  const t = await getTranslations('polls.vote')
  const locale = await getLocale()
  if (lines.length === 0) return null
  return (
    <div className="grid gap-1 text-md text-muted">
      <p>{t('notVoted')}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line) => (
          <li key={line.position}>
            {line.name[locale]}: {line.reason[locale]}
          </li>
        ))}
      </ul>
    </div>
  )
}
