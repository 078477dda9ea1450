import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RadioGroup } from '@/components/ui/choice'
import { Halves } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Gate } from '@/lib/calendar/schema'
import { denominators, ruleShapes, type RuleCode, type Share } from '@/lib/rulebook/schema'
import { useOptionWord } from './rule-value'

type Props = { code: RuleCode; value: unknown }

/** The fields in which a rule's value is given, by its kind. */
export function RuleFields({ code, value }: Props): ReactNode {
  const t = useTranslations()
  const shape = ruleShapes[code]
  const figure = (name: string, label: string, start: number): ReactNode => (
    <TextInput name={`value.${name}`} type="number" label={label} defaultValue={String(start)} required />
  )
  switch (shape.kind) {
    case 'number':
      return figure('number', t('rulebook.fields.number'), value as number)
    case 'range': {
      const { min, max } = value as { min: number; max: number }
      return (
        <Halves>
          {figure('min', t('rulebook.fields.min'), min)}
          {figure('max', t('rulebook.fields.max'), max)}
        </Halves>
      )
    }
    case 'flag':
      return (
        <RadioGroup
          name="value.flag"
          label={t('rulebook.fields.value')}
          defaultValue={value ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          required
        />
      )
    case 'share':
      return <ShareFields share={value as Share} />
    case 'choice':
    case 'order':
      return <OptionFields code={code} options={shape.options} value={value} />
    case 'gate_days':
      return Object.entries(value as Record<Gate, number>).map(([gate, n]) => (
        <div key={gate}>{figure(gate, t(`common.gates.${gate as Gate}`), n)}</div>
      ))
    case 'gate_dates':
      return null
  }
}

function ShareFields({ share }: { share: Share }): ReactNode {
  const t = useTranslations('rulebook')
  return (
    <>
      <Halves>
        <TextInput name="value.n" type="number" label={t('fields.n')} defaultValue={String(share.n)} required />
        <TextInput name="value.d" type="number" label={t('fields.d')} defaultValue={String(share.d)} required />
      </Halves>
      <Select
        name="value.of"
        label={t('fields.of')}
        defaultValue={share.of}
        options={denominators.map((of) => ({ value: of, label: t(`of.${of}`) }))}
        required
      />
      <RadioGroup
        name="value.over"
        label={t('fields.value')}
        defaultValue={share.over ? 'yes' : 'no'}
        options={[
          { value: 'no', label: t('fields.overNo') },
          { value: 'yes', label: t('fields.over') },
        ]}
        required
      />
    </>
  )
}

const places = ['first', 'second', 'third', 'fourth'] as const

function OptionFields({ code, options, value }: Props & { options: readonly string[] }): ReactNode {
  const t = useTranslations('rulebook.fields')
  const word = useOptionWord()
  const choices = options.map((option) => ({ value: option, label: word(code, option) }))
  if (ruleShapes[code].kind === 'choice')
    return (
      <RadioGroup name="value.choice" label={t('value')} defaultValue={value as string} options={choices} required />
    )
  const ways = value as string[]
  return places
    .slice(0, options.length)
    .map((place, at) => (
      <Select
        key={place}
        name={`value.${place}`}
        label={t(place)}
        defaultValue={ways[at] ?? ''}
        options={at === 0 ? choices : [{ value: '', label: t('nothing') }, ...choices]}
        required={at === 0}
      />
    ))
}
