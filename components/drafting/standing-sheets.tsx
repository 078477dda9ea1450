import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { takeDataAction } from '@/lib/drafting/actions'
import type { DraftedView } from '@/lib/drafting/queries'
import { lookup } from '@/lib/platform/i18n/say'
import { fieldNames } from './names'

type Props = { view: DraftedView }

/** What the year does not know yet, each with the place where it is entered. */
export async function MissingSheet({ view }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const say = await lookup(await getLocale())
  if (view.document.state !== 'draft') return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('missing')} aside={view.missing.length > 0 ? view.missing.length : null} />
      <SheetBody>
        {view.missing.length === 0 ? (
          <p className="text-muted">{t('missingNone')}</p>
        ) : (
          <>
            <p className="text-sm text-muted">{t('missingText')}</p>
            <List>
              {view.missing.map(({ code, href, facts }, at) => (
                <ListRow key={at}>
                  <Link className="link first-letter:uppercase" href={href}>
                    {say(`drafting.missingOf.${code}`, facts)}
                  </Link>
                </ListRow>
              ))}
            </List>
          </>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** What has changed in the year since the draft, and the press that takes it over. */
export async function ChangesSheet({ view }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const named = await fieldNames(view.source.kind, await getLocale())
  const { document, changes } = view
  if (document.state !== 'draft') return null
  return (
    <Sheet className="no-print" id="changes">
      <SheetHeader title={t('changes')} aside={changes.length > 0 ? changes.length : null} />
      <SheetBody>
        {changes.length === 0 ? (
          <p className="text-muted">{t('changesNone')}</p>
        ) : (
          <>
            <p>{t('changesText', { count: changes.length })}</p>
            <List>
              {changes.map(({ name, row, from, to }, at) => (
                <ListRow key={at}>
                  <span className="font-medium">{row ? `${named(name)}: ${row}` : named(name)}</span>
                  <span className="block text-sm break-words whitespace-pre-line">
                    <span className="text-muted">{t('before')}: </span>
                    <del>{from || t('nothing')}</del>
                  </span>
                  <span className="block text-sm break-words whitespace-pre-line">
                    <span className="text-muted">{t('now')}: </span>
                    <ins className="no-underline">{to || t('nothing')}</ins>
                  </span>
                </ListRow>
              ))}
            </List>
            {document.may.write.ok ? (
              <ActionForm action={takeDataAction} id="take" draft={false} className="gap-2">
                <input type="hidden" name="documentId" value={document.id} />
                <p className="text-sm text-muted">{t('takeText')}</p>
                <SubmitButton variant="outline" wide>
                  {t('take')}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </>
        )}
      </SheetBody>
    </Sheet>
  )
}
