import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate } from '@/lib/platform/i18n/format'
import { restoreTemplateAction } from '@/lib/templates/actions'
import type { TemplatePage, TemplateVersion } from '@/lib/templates/queries/templates'
import type { TagFault } from '@/lib/templates/rules/tags'
import { Hidden } from './current-sheet'
import { FindingsTable } from './findings-table'
import { downloadOf, type Place } from './place'

type Props = { page: TemplatePage; place: Place }

/** The versions that an office uploaded, the newest first: what is wrong with each, and the way to use it. */
export async function VersionSheets({ page, place }: Props): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  if (page.versions.length === 0)
    return (
      <Sheet>
        <SheetHeader title={t('versions')} />
        <SheetBody>
          <p className="text-muted">{t('no_versions')}</p>
        </SheetBody>
      </Sheet>
    )
  return page.versions.map((version) => <Version key={version.number} version={version} place={place} />)
}

async function Version({ version, place }: { version: TemplateVersion; place: Place }): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  const { number, faults, findings, used } = version
  const sound = faults.length === 0
  return (
    <Sheet>
      <SheetHeader title={t('version', { number })} aside={used ? <Chip tone="done">{t('used')}</Chip> : undefined} />
      <SheetBody>
        <p className="text-md text-muted">
          {t('version_about', {
            ...{ file: version.fileName, name: version.uploadedBy, date: formatDate(version.uploadedAt) },
          })}
        </p>
        {sound ? null : <Faults faults={faults} />}
        {version.leftOut.length > 0 ? <LeftOut tags={version.leftOut} /> : null}
        {sound && findings.length === 0 ? <Notice tone="done">{t('sound')}</Notice> : null}
        <Row>
          <DownloadButton size="s" href={downloadOf(place, number)}>
            {t('get', { number })}
          </DownloadButton>
          {sound ? (
            <DownloadButton size="s" href={downloadOf(place, number, true)}>
              {t('get_sample', { number })}
            </DownloadButton>
          ) : null}
        </Row>
        {used ? null : <Choose version={version} place={place} />}
      </SheetBody>
      {findings.length > 0 ? (
        <FindingsTable
          caption={t('findings', { count: findings.length })}
          findings={findings}
          profile={place.profile}
        />
      ) : null}
    </Sheet>
  )
}

async function Choose({ version, place }: { version: TemplateVersion; place: Place }): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  const label = t('take', { number: version.number })
  if (!version.choose.ok) return <RefusedAct reason={<Reason refusal={version.choose.refusal} />}>{label}</RefusedAct>
  return (
    <ActionForm action={restoreTemplateAction} id={`take-${version.number}`} draft={false}>
      <Hidden place={place} />
      <input type="hidden" name="number" value={version.number} />
      <div>
        <SubmitButton variant="outline">{label}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** What is wrong with the tags, each by its name and place. */
async function Faults({ faults }: { faults: TagFault[] }): Promise<ReactNode> {
  const t = await getTranslations('templates')
  const braced = (tag: string): string => `{${tag}}`
  return (
    <Notice tone="due" title={t('page.faults', { count: faults.length })}>
      <ul className="grid gap-2">
        {faults.map(({ fault, tag, meant, place }, at) => (
          <li key={at} className="break-words">
            {t(`faults.${fault}`, { tag: fault === 'unclosed' ? tag : braced(tag) })}
            {meant ? ` ${t('faults.meant', { tag: braced(meant) })}` : ''}
            {place ? <span className="block text-muted">{t('faults.place', place)}</span> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The fields of the supplied template that this one does not use: said, since it may be meant. */
async function LeftOut({ tags }: { tags: string[] }): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  return (
    <Notice title={t('left_out', { count: tags.length })}>
      <p className="break-words" translate="no">
        {tags.map((tag) => `{${tag}}`).join(', ')}
      </p>
    </Notice>
  )
}
