import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { answerConsentAction } from '@/lib/papers/actions'
import { getConsentLink, type ConsentAsked } from '@/lib/papers/queries/consent'
import { formatDeadline } from '@/lib/platform/i18n/format'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers.consent')
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } }
}

export default async function ConsentPage({ params }: Props): Promise<ReactNode> {
  const { token } = await params
  const [link, t] = await Promise.all([getConsentLink(token), getTranslations('papers.consent')])
  if (link.state === 'open') return <Ask token={token} asked={link.asked} />
  return (
    <>
      <h1>{t(`link_${link.state}`)}</h1>
      <p className="text-muted">{t(`link_${link.state}_text`)}</p>
    </>
  )
}

async function Ask({ token, asked }: { token: string; asked: ConsentAsked }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('papers.consent'), getLocale()])
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead', { name: asked.name, title: asked.title, topic: asked.topic })}</p>
      <div>
        <p className="font-semibold">{t('authors')}</p>
        <ul className="list-disc pl-5">
          {asked.authors.map(({ name, place }, at) => (
            <li key={at}>
              {name} <span className="text-muted">({place[locale]})</span>
            </li>
          ))}
        </ul>
      </div>
      <ActionForm action={answerConsentAction} draft={false} id="agree">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="answer" value="agreed" />
        <SubmitButton wide>{t('agree')}</SubmitButton>
      </ActionForm>
      <details>
        <summary className="link w-fit cursor-pointer py-2.5">{t('decline_open')}</summary>
        <ActionForm action={answerConsentAction} draft={false} id="decline" className="mt-2">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="answer" value="declined" />
          <TextInput name="word" label={t('decline_word')} />
          <SubmitButton wide variant="outline">
            {t('decline')}
          </SubmitButton>
        </ActionForm>
      </details>
      <p className="text-sm text-muted">{t('until', { deadline: formatDeadline(asked.until, locale) })}</p>
    </>
  )
}
