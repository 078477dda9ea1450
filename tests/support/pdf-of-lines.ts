import { printWithTypst } from '@/lib/platform/print/typst'
import { certificateLabels } from '@/lib/proceedings/rules/certificates'
import { chartPng } from './rich-paper'

/** A PDF with a page for each line, as some other program would have written it. */
export async function pdfOfLines(lines: readonly string[]): Promise<Uint8Array> {
  const one = {
    number: '1',
    body: 'x',
    about: '',
    deed: '',
    work: '',
    occasion: '',
    placeAndDay: '',
    post: '',
    signer: '',
  }
  const { pdf } = await printWithTypst({
    template: 'certificate',
    data: {
      title: 'x',
      words: certificateLabels,
      certificates: lines.map((name) => ({ ...one, name, code: 'code.png' })),
    },
    pictures: [{ name: 'code.png', bytes: chartPng(20, 20) }],
  })
  return pdf
}
