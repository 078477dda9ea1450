import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { importRegisterAction } from '@/lib/research/actions'
import type { ImportView } from '@/lib/research/queries'
import { EntryTable } from './entry-table'

/** What is wrong with the sheet, cell by cell with its cure; or what the import would do. */
export async function Preview({ sheet }: { sheet: ImportView }): Promise<ReactNode> {
  const t = await getTranslations('research')
  if (sheet.imported) return <Notice tone="done">{t('preview.imported')}</Notice>
  if (sheet.problems.length > 0)
    return (
      <>
        <Notice tone="due" title={t('preview.problems', { count: sheet.problems.length })}>
          {t('preview.problemsText')}
        </Notice>
        <Sheet>
          <Table
            caption={t('preview.problems', { count: sheet.problems.length })}
            rows={sheet.problems}
            rowKey={(row) => `${row.cell}-${row.code}`}
            columns={[
              { key: 'cell', header: t('preview.cell'), cell: (row) => row.cell },
              { key: 'column', header: t('preview.column'), cell: (row) => t(`columns.${row.field}`) },
              {
                key: 'value',
                header: t('preview.value'),
                cell: (row) => row.value.trim() || t('preview.blank'),
              },
              {
                key: 'cure',
                header: t('preview.cure'),
                kind: 'long',
                cell: (row) => t(`refusals.${row.code}`, row.facts as never),
              },
            ]}
          />
        </Sheet>
      </>
    )
  return (
    <>
      <Notice tone="done" title={t('preview.ready', { count: sheet.entries.length })}>
        {t('preview.replaces', { before: sheet.before, count: sheet.entries.length })}
      </Notice>
      <ActionForm action={importRegisterAction} id="import" draft={false}>
        <input type="hidden" name="importId" value={sheet.id} />
        <div>
          <SubmitButton>{t('preview.import')}</SubmitButton>
        </div>
      </ActionForm>
      <Sheet>
        <SheetHeader title={t('preview.lines')} />
        <SheetBody className="p-0 md:p-0">
          <EntryTable
            caption={t('preview.lines')}
            lines={sheet.entries.map((entry, at) => ({ ...entry, id: String(at) }))}
          />
        </SheetBody>
      </Sheet>
    </>
  )
}
