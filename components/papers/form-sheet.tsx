import { CircleCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { List } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { FormView } from '@/lib/papers/queries/form'
import type { Finding, Severity } from '@/lib/papers/rules/form-finding'

type Words = Awaited<ReturnType<typeof getTranslations<'papers.form'>>>

const severities: Severity[] = ['must', 'should', 'note']
const tones = { must: 'late', should: 'due', note: 'info' } as const

/** What of the form the product can check by itself, each point with its place and its cure: advice, but for what the host demands. */
export async function FormSheet({
  form,
  demanded,
}: {
  form: FormView
  demanded: readonly string[]
}): Promise<ReactNode> {
  const t = await getTranslations('papers.form')
  const groups = severities
    .map((severity) => ({ severity, findings: form.findings.filter((one) => one.severity === severity) }))
    .filter((group) => group.findings.length > 0)
  return (
    <Sheet>
      <SheetHeader title={t('title')} aside={t('version', { number: form.number })} />
      <SheetBody className="gap-5">
        {groups.length === 0 ? <Nothing state={form.state} t={t} /> : null}
        {groups.map((group) => (
          <section key={group.severity} className="grid gap-2">
            <h3>
              <Chip tone={tones[group.severity]}>{t(`severities.${group.severity}`)}</Chip>
            </h3>
            <List>
              {group.findings.map((finding, at) => (
                <FindingRow
                  key={`${finding.code}-${at}`}
                  finding={finding}
                  demanded={demanded.includes(finding.code)}
                  t={t}
                />
              ))}
            </List>
          </section>
        ))}
        <p className="max-w-prose text-sm text-muted">{t(demanded.length > 0 ? 'advice_demanded' : 'advice')}</p>
      </SheetBody>
    </Sheet>
  )
}

function Nothing({ state, t }: { state: FormView['state']; t: Words }): ReactNode {
  if (state !== 'read') return <p className="max-w-prose">{t(state)}</p>
  return (
    <p className="flex max-w-prose items-baseline gap-2">
      <CircleCheck className="icon flex-none self-center text-done" aria-hidden="true" />
      {t('nothing')}
    </p>
  )
}

// the facts of a finding and its place fill the words of its own code
type RowProps = { finding: Finding; demanded: boolean; t: Words }

function FindingRow({ finding: { code, place, facts }, demanded, t }: RowProps): ReactNode {
  return (
    <li className="grid justify-items-start gap-0.5">
      <p className="wrap-anywhere">{t(`findings.${code}`, facts as never)}</p>
      {demanded ? <Chip tone="late">{t('demanded')}</Chip> : null}
      <p className="text-sm wrap-anywhere text-muted">{t(`places.${place.kind}`, place as never)}</p>
      <p className="text-sm">{t(`cures.${code}`, facts as never)}</p>
    </li>
  )
}
