/** The words around backup codes, which are shown in the browser alone. */
export type CodesWords = Record<'title' | 'lead' | 'gone' | 'download' | 'fileName' | 'onward', string>

type Keys = 'codesTitle' | 'codesLead' | 'codesGone' | 'download' | 'fileName' | 'onward'

export const codesWords = (t: (key: Keys) => string): CodesWords => ({
  title: t('codesTitle'),
  lead: t('codesLead'),
  gone: t('codesGone'),
  download: t('download'),
  fileName: t('fileName'),
  onward: t('onward'),
})
