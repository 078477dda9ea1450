import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { Gate } from '@/lib/calendar/schema'
import { ruleShapes, type RuleCode, type Share } from '@/lib/rulebook/schema'

type Props = { code: RuleCode; value: unknown }

/** A rule's value in words of the field. */
export function RuleValueText({ code, value }: Props): ReactNode {
  const t = useTranslations()
  const shape = ruleShapes[code]
  switch (shape.kind) {
    case 'number':
      return t(`rulebook.units.${shape.unit}` as 'rulebook.units.days', { n: value as number })
    case 'range': {
      const span = value as { min: number; max: number }
      return t(`rulebook.units.${shape.unit}` as 'rulebook.units.pages', { range: t('rulebook.range', span) })
    }
    case 'flag':
      return value ? t('common.yes') : t('common.no')
    case 'share': {
      const { n, d, of, over } = value as Share
      return t('rulebook.share', { n, d, of, over: String(over) })
    }
    case 'choice':
      return <Choice code={code} option={value as string} />
    case 'order':
      return <Ways ways={value as string[]} code={code} />
    case 'gate_days':
      return (
        <Lines
          lines={Object.entries(value as object).map(([gate, n]) =>
            t('rulebook.substitute', { gate: t(`common.gates.${gate as Gate}`), n: n as number }),
          )}
        />
      )
    case 'gate_dates':
      return <GateDates value={value as Record<string, { day: string; next: boolean }>} />
  }
}

function GateDates({ value }: { value: Record<string, { day: string; next: boolean }> }): ReactNode {
  const t = useTranslations()
  const line = ([gate, date]: [string, { day: string; next: boolean }]): string => {
    const [month = '', day = ''] = date.day.split('-')
    return t(date.next ? 'rulebook.dateNext' : 'rulebook.date', { gate: t(`common.gates.${gate as Gate}`), day, month })
  }
  return <Lines lines={Object.entries(value).map(line)} />
}

function Lines({ lines }: { lines: string[] }): ReactNode {
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}

function Ways({ ways, code }: { ways: string[]; code: RuleCode }): ReactNode {
  return (
    <ol className="list-inside list-decimal">
      {ways.map((way) => (
        <li key={way}>
          <Choice code={code} option={way} />
        </li>
      ))}
    </ol>
  )
}

function Choice({ code, option }: { code: RuleCode; option: string }): ReactNode {
  return <Fragment>{useOptionWord()(code, option)}</Fragment>
}

/** The word of one option of a rule. */
export function useOptionWord(): (code: RuleCode, option: string) => string {
  const t = useTranslations('rulebook')
  return (code, option) =>
    code === 'rotation.merged_turn' && option === 'none' ? t('mergedNone') : t(`options.${option}` as 'options.open')
}
