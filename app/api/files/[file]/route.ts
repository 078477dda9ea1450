import { z } from 'zod'
import { getFile, streamFile } from '@/lib/files/queries'
import { contentDisposition } from '@/lib/files/rules'
import { getContext } from '@/lib/platform/auth/session'
import { readers } from '../readers'

const missing = (): Response => new Response('Không tìm thấy tệp này.', { status: 404 })

/** A file, to be kept and never run: as an attachment, without a guess at its kind, shut in a sandbox, in no cache. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).file)
  const file = id.success ? await getFile(id.data) : null
  const mayRead = file && readers[file.purpose]
  if (!file || !mayRead || !(await mayRead(await getContext(), file.id))) return missing()
  return new Response(streamFile(file), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': contentDisposition(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  })
}
