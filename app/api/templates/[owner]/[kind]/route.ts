import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { contentDisposition } from '@/lib/files/rules'
import { mediaTypes } from '@/lib/files/schema'
import { getContext } from '@/lib/platform/auth/session'
import { fillTemplate } from '@/lib/templates/queries/fill'
import { getTemplateBytes } from '@/lib/templates/queries/templates'
import { isKind } from '@/lib/templates/rules/kinds'
import { sampleOf } from '@/lib/templates/rules/sample'
import { ownerField, profileField } from '@/lib/templates/schema'

type Props = { params: Promise<{ owner: string; kind: string }> }

const asked = z.object({
  profile: profileField,
  number: z.coerce.number().int().positive().nullable().catch(null),
  sample: z.string().nullable(),
})

const missing = (): Response => new Response(null, { status: 404 })

/** A version of a template as a Word file, or, for `sample`, filled with invented data; for who may see it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { owner, kind } = await params
  const { searchParams } = new URL(request.url)
  const query = asked.safeParse({
    profile: searchParams.get('profile'),
    number: searchParams.get('number'),
    sample: searchParams.get('sample'),
  })
  if (!query.success || !isKind(kind) || !ownerField.safeParse(owner).success) return missing()
  const { profile, number, sample } = query.data
  const template = await getTemplateBytes(await getContext(), owner, kind, profile, number)
  if (!template) return missing()
  const filled = sample === null ? { bytes: template } : await fillTemplate(template, kind, sampleOf(kind, profile))
  if ('faults' in filled) return missing()
  const t = await getTranslations({ locale: 'vi', namespace: 'templates' })
  const version = number === null ? '' : ` ${number}`
  const name = `${t(`kinds.${kind}.name`)}${version}${sample === null ? '' : ' (điền thử)'}.docx`
  return new Response(filled.bytes, {
    headers: {
      'content-type': mediaTypes.docx,
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
