import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DateInput } from '@/components/ui/date-input'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { MovementView } from '@/lib/movements/queries'

type Text = Pick<MovementView, 'theme' | 'aim' | 'contents' | 'decision' | 'startsOn' | 'endsOn'>
type Props = { movement: Partial<Text> | null; year: number }

/** The fields of a movement, whoever launches it. */
export async function MovementFields({ movement, year }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.movement')
  return (
    <>
      <TextInput name="theme" label={t('theme')} required defaultValue={movement?.theme ?? ''} />
      <TextArea name="aim" label={t('aim')} rows={4} required defaultValue={movement?.aim ?? ''} />
      <TextArea name="contents" label={t('contents')} rows={8} required defaultValue={movement?.contents ?? ''} />
      <TextInput
        name="decision"
        label={t('decision')}
        hint={t('decisionHint')}
        defaultValue={movement?.decision ?? ''}
      />
      <div className="grid items-start gap-6 md:grid-cols-2">
        <DateInput
          name="startsOn"
          label={t('startsOn')}
          required
          defaultValue={movement?.startsOn ?? `${year}-01-01`}
        />
        <DateInput name="endsOn" label={t('endsOn')} required defaultValue={movement?.endsOn ?? `${year}-11-30`} />
      </div>
    </>
  )
}
