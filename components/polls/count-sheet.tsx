import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { enterCountAction } from '@/lib/polls/actions'
import type { PollView } from '@/lib/polls/queries'

type Part = 'room' | 'written'

/** A teller's sheet: entered apart from the other teller's, and again where the two differ. */
export async function CountSheet({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  return (
    <Sheet id="count">
      <SheetHeader title={t('countTitle')} />
      <SheetBody>
        <p className="max-w-prose text-md text-muted">{t('countText')}</p>
        {poll.differ ? (
          <Notice tone="late" title={t('differTitle')}>
            {t('differText', { places: await sayPlaces(poll, poll.differ) })}
          </Notice>
        ) : null}
        <ActionForm action={enterCountAction} id="count-form" draft={false}>
          <input type="hidden" name="pollId" value={poll.id} />
          {poll.owed.room ? <Figures poll={poll} part="room" /> : null}
          {poll.owed.written ? <Figures poll={poll} part="written" /> : null}
          <Row>
            <SubmitButton>{t('count')}</SubmitButton>
          </Row>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

const number = { type: 'number', inputMode: 'numeric', min: 0, required: true } as const

async function Figures({ poll, part }: { poll: PollView; part: Part }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const byLine = poll.preparation.form === 'lines'
  const heads = ['issued', 'returned', 'valid', 'invalid', ...(byLine ? [] : ['blanks' as const])] as const
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{t(part === 'room' ? 'countRoom' : 'countWritten')}</legend>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {heads.map((head) => (
          <TextInput key={head} name={`${part}.${head}`} label={t(head)} {...number} />
        ))}
      </div>
      {poll.lines
        .filter((line) => line.eligible)
        .map((line) => (
          <fieldset key={line.position} className="grid gap-2 border-t border-line pt-3">
            <legend className="float-left mb-2 w-full font-medium">{line.name[locale]}</legend>
            <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
              <TextInput
                name={`${part}.lines.p${line.position}.yes`}
                label={t(byLine ? 'yes' : 'chosenCount')}
                {...number}
              />
              {byLine ? (
                <>
                  <TextInput name={`${part}.lines.p${line.position}.no`} label={t('no')} {...number} />
                  <TextInput name={`${part}.lines.p${line.position}.blank`} label={t('blankCount')} {...number} />
                </>
              ) : null}
            </div>
          </fieldset>
        ))}
    </fieldset>
  )
}

/** Where two counts differ, in words: "Hợp lệ; Trường …: Đồng ý". */
async function sayPlaces(poll: PollView, places: readonly string[]): Promise<string> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const byLine = poll.preparation.form === 'lines'
  const column = { yes: byLine ? 'yes' : 'chosenCount', no: 'no', blank: 'blankCount' } as const
  const words = places.map((place) => {
    const [, what = '', which] = place.split('.')
    const line = poll.lines.find(({ position }) => `p${position}` === what)
    if (line) return `${line.name[locale]} – ${t(column[which as keyof typeof column])}`
    return ['issued', 'returned', 'valid', 'invalid', 'blanks'].includes(what) ? t(what as 'issued') : t('countWritten')
  })
  return [...new Set(words)].join('; ')
}
