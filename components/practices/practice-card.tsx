import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Timeline } from '@/components/ui/tick'
import { sayFacts } from '@/lib/platform/facts'
import { formatDate, formatDateTime } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'
import { removePictureAction } from '@/lib/practices/actions'
import type { PracticeView } from '@/lib/practices/queries'
import { cardParts } from '@/lib/practices/schema'

type Props = { practice: PracticeView }

/** What, why, how, at what cost, with what result. */
export async function CardSheet({ practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices')
  return (
    <Sheet>
      <SheetBody className="gap-5">
        {cardParts.map((part) => (
          <section key={part} className="grid gap-1">
            <h2 className="text-lg">{t(`parts.${part}`)}</h2>
            {practice[part] ? (
              <p className="whitespace-pre-line">{practice[part]}</p>
            ) : (
              <p className="text-faint">{t('view.missing')}</p>
            )}
          </section>
        ))}
      </SheetBody>
    </Sheet>
  )
}

/** The pictures with their words; who writes the card may take one out. */
export async function PictureSheet({ practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices')
  const { pictures } = practice
  if (pictures.length === 0) return null
  return (
    <Sheet>
      <SheetHeader title={t('view.pictures')} />
      <SheetBody>
        <ul className="grid gap-5 sm:grid-cols-2">
          {pictures.map((picture) => (
            <li key={picture.id} className="no-break grid content-start gap-2">
              {/* eslint-disable-next-line @next/next/no-img-element -- the bytes come from our own sandboxed route */}
              <img
                src={`/api/files/${picture.fileId}`}
                alt={picture.caption}
                loading="lazy"
                className="aspect-[3/2] w-full rounded-m border border-line object-cover"
              />
              <p className="text-md">{picture.caption}</p>
              {practice.may.write.ok ? (
                <ActionForm action={removePictureAction} id={`remove-${picture.id}`} draft={false} className="no-print">
                  <input type="hidden" name="pictureId" value={picture.id} />
                  <div>
                    <SubmitButton
                      variant="quiet"
                      size="s"
                      aria-label={t('acts.removeNamed', { name: picture.caption })}
                    >
                      {t('acts.removePicture')}
                    </SubmitButton>
                  </div>
                </ActionForm>
              ) : null}
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  )
}

/** Whose it is, since when, from which paper, and its credit. */
export async function PracticeFacts({ practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.view')
  const locale = await getLocale()
  const { adoptions, paper } = practice
  const effects = adoptions.filter((one) => one.effectAt !== null).length
  return (
    <Sheet>
      <SheetHeader title={t('facts')} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('school'), value: practice.school[locale] },
            practice.year !== null && { label: t('year'), value: String(practice.year) },
            practice.publishedAt && { label: t('publishedAt'), value: formatDate(practice.publishedAt) },
            paper && {
              label: t('paper'),
              value: (
                <Link className="link" href={paper.href}>
                  {paper.title}
                </Link>
              ),
            },
          ]}
        />
        {adoptions.length > 0 ? <p>{t('credit', { adopted: adoptions.length, effects })}</p> : null}
      </SheetBody>
    </Sheet>
  )
}

/** What happened to the practice, from the audit. */
export async function PracticeHistory({ practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.view')
  const locale = await getLocale()
  const say = await lookup(locale)
  if (practice.history.length === 0) return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('history')} />
      <SheetBody>
        <Timeline
          label={t('history')}
          steps={practice.history.map((line) => ({
            key: line.id,
            state: 'done' as const,
            label: say(line.event.replace('.', '.events.'), sayFacts(line.facts, locale)),
            date: formatDateTime(line.fieldAt),
            note: line.actorName,
          }))}
        />
      </SheetBody>
    </Sheet>
  )
}
