import 'server-only'
import { toBuffer } from 'qrcode'
import { env } from '../env'
import { printWithTypst } from './typst'

/** What stands on every certificate of a print. */
type CertificateLabels = Record<'nation' | 'motto' | 'certificate' | 'certifies' | 'number' | 'check', string>

/** What is printed on one certificate. */
export type CertificateWords = {
  number: string
  body: string
  name: string
  about: string
  deed: string
  work: string
  occasion: string
  placeAndDay: string
  post: string
  signer: string
  /** in place of the labels' own */
  heading?: string
  certifies?: string
}

type Job = { title: string; labels: CertificateLabels; sheets: { token: string; words: CertificateWords }[] }

/** Where anybody checks what stands on a certificate: the address behind its code. */
export const checkAddress = (token: string): string => `/c/${token}`

/** Certificates, one a page, each with the code of its own address. */
export async function printCertificates({ title, labels, sheets }: Job): Promise<Uint8Array> {
  const pictures = await Promise.all(
    sheets.map(async ({ token }, at) => ({
      name: `code-${at}.png`,
      bytes: await toBuffer(`${env().NEXTAUTH_URL}/vi${checkAddress(token)}`, {
        ...{ errorCorrectionLevel: 'M', margin: 1, scale: 8 },
      }),
    })),
  )
  const certificates = sheets.map(({ words }, at) => ({ ...words, code: `code-${at}.png` }))
  const { pdf } = await printWithTypst({
    template: 'certificate',
    data: { title, words: labels, certificates },
    pictures,
  })
  return pdf
}
