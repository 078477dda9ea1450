import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DownloadButton } from '@/components/ui/button'
import { offlineVerifierSha256 } from '@/lib/platform/generated/offline-verifier'

/** The way to the verifier as one file, with the hash by which it is known. */
export async function OfflineVerifier(): Promise<ReactNode> {
  const t = await getTranslations('ballots.verify')
  return (
    <div className="grid justify-items-start gap-2">
      <DownloadButton href="/api/verifier" filename="tu-kiem-phieu.html">
        {t('download')}
      </DownloadButton>
      <p className="text-sm text-muted">
        {t('fileHash')}: <code className="break-all">{offlineVerifierSha256}</code>
      </p>
    </div>
  )
}
