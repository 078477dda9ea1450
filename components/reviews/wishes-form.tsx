import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveWishesAction } from '@/lib/reviews/actions'
import type { Wishes } from '@/lib/reviews/queries/wishes'

type Words = Awaited<ReturnType<typeof getTranslations<'reviews.wish'>>>

/** What one would like to review, or rather not: by theme and by paper, all at once. */
export async function WishesForm({ wishes, seminarId }: { wishes: Wishes; seminarId: string }): Promise<ReactNode> {
  const t = await getTranslations('reviews.wish')
  const { themes, papers } = wishes
  return (
    <ActionForm action={saveWishesAction} id={`wishes-${seminarId}`}>
      <input type="hidden" name="seminarId" value={seminarId} />
      <Sheet>
        <SheetHeader title={t('themes')} />
        <SheetBody>
          {themes.length === 0 ? <p className="text-muted">{t('themes_none')}</p> : null}
          {themes.map(({ theme, kind }, at) => (
            <Wish key={theme} at={at} named={{ theme }} label={theme} kind={kind} t={t} />
          ))}
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('papers')} aside={papers.length || null} />
        <SheetBody>
          {papers.length === 0 ? <p className="text-muted">{t('papers_none')}</p> : null}
          {papers.map(({ id, title, kind }, at) => (
            <Wish key={id} at={themes.length + at} named={{ paperId: id }} label={title} kind={kind} t={t} />
          ))}
        </SheetBody>
      </Sheet>
      {themes.length + papers.length > 0 ? (
        <Row>
          <SubmitButton>{t('save')}</SubmitButton>
        </Row>
      ) : null}
    </ActionForm>
  )
}

type WishProps = {
  at: number
  named: Record<string, string>
  label: string
  kind: 'want' | 'avoid' | null
  t: Words
}

function Wish({ at, named, label, kind, t }: WishProps): ReactNode {
  return (
    <div>
      {Object.entries(named).map(([name, value]) => (
        <input key={name} type="hidden" name={`wishes.${at}.${name}`} value={value} />
      ))}
      <Select
        name={`wishes.${at}.kind`}
        label={label}
        defaultValue={kind ?? ''}
        required
        options={[
          { value: '', label: t('neutral') },
          { value: 'want', label: t('want') },
          { value: 'avoid', label: t('avoid') },
        ]}
      />
    </div>
  )
}
